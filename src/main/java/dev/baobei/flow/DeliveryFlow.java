package dev.baobei.flow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Notes what a provider says became of a message we sent. */
@ApplicationScoped
public class DeliveryFlow {

    public Uni<Void> told(String channel, String providerId, String status, Optional<String> errorCode) {
        return Uni.createFrom().voidItem();
    }
}
