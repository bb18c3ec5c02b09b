package dev.baobei.flow.notice;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Wakes the outbox sender when something to send was committed; a bell that nobody hears costs only the time to the next look. */
@ApplicationScoped
public class OutboxBell {

    private final Emitter<String> emitter;

    OutboxBell(@Channel("replies-due") @OnOverflow(OnOverflow.Strategy.DROP) Emitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Says that the outbox has something due. */
    public void ring() {
        emitter.send("due");
    }
}
