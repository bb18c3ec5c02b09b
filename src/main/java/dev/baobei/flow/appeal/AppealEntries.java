package dev.baobei.flow.appeal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.baobei.domain.dispute.Appeal;
import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.journal.Chain;

/** What of an appeal enters the journal: words as commitments, people as ids. */
public final class AppealEntries {

    private AppealEntries() {}

    /** @param at when we received the message that says it */
    public static Link appealed(Chain chain, Receipt receipt, Appeal appeal, Instant at, UUID message) {
        return chain.add(Kind.APPEALED, When.received(at, appeal.at()), Chain.Subject.message(message),
                Map.of("appeal", appeal.id().toString(), "receipt", receipt.code(), "agent", appeal.by().id().toString(),
                        "agency", Integer.toString(appeal.by().agency().id()), "message", message.toString(), "dueAt",
                        appeal.dueAt().toString()),
                Map.of("words", appeal.words()));
    }

    /** One of the staff answers it. */
    static Link answered(Chain chain, Appeal appeal, UUID account, Instant now, String words) {
        return chain.add(Kind.APPEAL_ANSWERED, When.now(now), Chain.Subject.NONE,
                Map.of("appeal", appeal.id().toString(), "account", account.toString()), Map.of("words", words));
    }

    /**
     * A ruling answers it. Each has an entry of its own: who compared the marks of two answers would know that one ruling gave
     * them.
     */
    static Link answered(Chain chain, UUID appeal, UUID ruling, UUID account, Instant now) {
        return chain.add(Kind.APPEAL_ANSWERED, When.now(now), Chain.Subject.NONE,
                Map.of("appeal", appeal.toString(), "account", account.toString(), "ruling", ruling.toString()), Map.of());
    }
}
