package dev.baobei.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.postgres.Outbox;

/** The messages that answer one message, numbered: those to its sender, then the copies for colleagues. */
final class AnswerParts {

    private final Handling handling;
    private final Outbox outbox;
    private final Instant now;
    private final List<Outbox.New> all = new ArrayList<>();

    AnswerParts(Handling handling, Outbox outbox, Instant now) {
        this.handling = handling;
        this.outbox = outbox;
        this.now = now;
    }

    /** @param spoken whether the webhook's response carries the first; the others follow through the outbox */
    void toSender(List<String> texts, boolean spoken) {
        KeptMessage message = handling.message();
        for (String text : texts) {
            Outbox.Start start = !spoken ? Outbox.Start.PENDING : all.isEmpty() ? Outbox.Start.CLAIMED : Outbox.Start.FOLLOWING;
            add(new Outgoing(outbox.newId(), message.channel(), message.number(), message.sender(), text), Optional.empty(),
                    start);
        }
    }

    void toColleague(Agent colleague, List<String> texts) {
        GatewayNumber number = Copies.numberFor(handling.message(), handling.directory());
        texts.forEach(text -> add(new Outgoing(outbox.newId(), number.channel(), number.number(), colleague.address(), text),
                Optional.of(colleague.id()), Outbox.Start.PENDING));
    }

    private void add(Outgoing outgoing, Optional<UUID> copyFor, Outbox.Start start) {
        Outbox.Part part = new Outbox.Part(handling.message().id(), all.size() + 1, copyFor);
        all.add(new Outbox.New(outgoing, Optional.of(part), Optional.empty(), Optional.empty(), start, now));
    }

    List<Outbox.New> all() {
        return all;
    }
}
