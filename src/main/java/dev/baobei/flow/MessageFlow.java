package dev.baobei.flow;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Incoming;
import io.smallrye.mutiny.Uni;

/** Keeps a message, handles it, and says what to answer. */
@ApplicationScoped
public class MessageFlow {

    /** The exact body of the HTTP answer. */
    public Uni<String> receive(Incoming incoming) {
        return Uni.createFrom().item("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    }
}
