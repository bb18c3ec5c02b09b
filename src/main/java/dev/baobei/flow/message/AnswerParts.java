package dev.baobei.flow.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.notice.Conversation;
import dev.baobei.postgres.message.Outbox;

/** The messages that answer one message, numbered: those to its sender, then the copies for colleagues. */
final class AnswerParts {

    private final Handling handling;
    private final Outbox outbox;
    private final List<Outgoing> toSender = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    private record Copy(UUID colleague, Outgoing outgoing) {}

    AnswerParts(Handling handling, Outbox outbox) {
        this.handling = handling;
        this.outbox = outbox;
    }

    /** Staff who entered the message are answered in one text, whatever its length. */
    void toSender(List<String> said) {
        List<String> texts = isEntered() ? List.of(String.join("\n", said)) : said;
        KeptMessage message = handling.message();
        texts.forEach(text -> toSender
                .add(new Outgoing(outbox.newId(), message.channel(), message.number(), message.sender(), text)));
    }

    void toColleague(Agent colleague, List<String> texts) {
        GatewayNumber number = Conversation.withColleague(handling.message(), handling.directory());
        texts.forEach(text -> copies.add(new Copy(colleague.id(),
                new Outgoing(outbox.newId(), number.channel(), number.number(), colleague.address(), text))));
    }

    UUID message() {
        return handling.message().id();
    }

    String channel() {
        return handling.message().channel();
    }

    /** What the response may carry: nothing where nobody waits for it, or nothing is said; staff ask for theirs again. */
    Optional<Outgoing> spoken() {
        return toSender.stream().findFirst().filter(first -> handling.asked() || isEntered());
    }

    private boolean isEntered() {
        return handling.message().entered().isPresent();
    }

    /** @param standing whether the webhook's response is ours to give: what it does not carry leaves through the outbox */
    List<Outbox.New> all(boolean standing, Instant now) {
        Optional<Outgoing> carried = spoken().filter(first -> standing);
        List<Outbox.New> all = new ArrayList<>();
        for (Outgoing out : isEntered() ? List.<Outgoing>of() : toSender) {
            Outbox.Start start = carried.isEmpty()
                    ? Outbox.Start.PENDING
                    : all.isEmpty() ? Outbox.Start.CLAIMED : Outbox.Start.FOLLOWING;
            all.add(part(all.size() + 1, out, Optional.empty(), start, now));
        }
        copies.forEach(copy -> all
                .add(part(all.size() + 1, copy.outgoing(), Optional.of(copy.colleague()), Outbox.Start.PENDING, now)));
        return all;
    }

    private Outbox.New part(int number, Outgoing outgoing, Optional<UUID> copyFor, Outbox.Start start, Instant now) {
        return new Outbox.New(outgoing, Optional.of(new Outbox.Part(message(), number, copyFor)), Optional.empty(),
                Optional.empty(), start, now);
    }
}
