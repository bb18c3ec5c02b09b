package dev.baobei.flow.decision;

import java.util.HashMap;
import java.util.Map;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.rule.FailedInARow;
import dev.baobei.postgres.message.Senders.Lately;

/**
 * What came of the messages that the senders of a batch sent lately, kept up to date while they are decided one after the
 * other. For one transaction and one thread.
 */
public final class SenderCounts {

    private final Map<String, Lately> bySender;

    public SenderCounts(Map<String, Lately> bySender) {
        this.bySender = new HashMap<>(bySender);
    }

    /** How many messages in a row have failed with this one. */
    int failedAgain(KeptMessage message) {
        FailedInARow failed = of(message).failed()
                .map(before -> before.another(message.receivedAt()))
                .orElseGet(() -> new FailedInARow(1, message.receivedAt()));
        note(message, failed);
        return failed.count();
    }

    /** A message that reported something complete: counting begins anew. */
    void understood(KeptMessage message) {
        note(message, new FailedInARow(0, message.receivedAt()));
    }

    private void note(KeptMessage message, FailedInARow failed) {
        put(message, new Lately(java.util.Optional.of(failed), of(message).chatter()));
    }

    /** How many messages of this sender have said nothing that concerns us, with this one. */
    int chatteredAgain(KeptMessage message) {
        Lately before = of(message);
        put(message, new Lately(before.failed(), before.chatter() + 1));
        return before.chatter() + 1;
    }

    private Lately of(KeptMessage message) {
        return bySender.getOrDefault(Directory.bare(message.sender()), Lately.NOTHING);
    }

    private void put(KeptMessage message, Lately lately) {
        bySender.put(Directory.bare(message.sender()), lately);
    }
}
