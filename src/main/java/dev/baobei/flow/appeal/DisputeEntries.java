package dev.baobei.flow.appeal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.journal.Chain;

/** What of a dispute enters the journal: reasons as commitments, people as ids. */
public final class DisputeEntries {

    private DisputeEntries() {}

    public static void opened(Chain chain, Dispute opened) {
        chain.add(Entry.Kind.DISPUTE_OPENED, When.now(opened.openedAt()), Chain.Subject.visit(opened.visit()),
                Map.of("dispute", opened.id().toString(), "visit", opened.visit().toString(), "origin", opened.origin().name(),
                        "dueAt", opened.firstDue().toString()),
                Map.of());
    }

    static void objected(Chain chain, Dispute dispute, Objection objection) {
        Map<String, String> facts = new TreeMap<>(
                Map.of("dispute", dispute.id().toString(), "visit", dispute.visit().toString()));
        objection.by().ifPresent(account -> facts.put("account", account.toString()));
        objection.appeal().ifPresent(appeal -> facts.putAll(Map.of("appeal", appeal.id().toString(), "agent",
                appeal.agent().id().toString(), "receipt", appeal.receipt().code())));
        chain.add(Entry.Kind.DISPUTE_OBJECTED, When.now(objection.at()), Chain.Subject.visit(dispute.visit()), facts,
                Map.of("reason", objection.reason()));
    }

    /** What one of the staff did with a ruling. */
    public static Link ruled(LockedVisit the, UUID dispute, Ruling ruling, UUID account, Entry.Kind kind) {
        return the.chain().add(kind, the.when(), Chain.Subject.visit(the.visit().id()),
                Map.of("dispute", dispute.toString(), "visit", the.visit().id().toString(), "ruling", ruling.id().toString(),
                        "account", account.toString(), "basis", ruling.basis().name(), "shares",
                        ruling.holders().stream().map(DisputeEntries::share).collect(Collectors.joining(","))),
                Map.of("reason", ruling.reason()));
    }

    /** {@code agency/agent:percent}, each by its id, {@code -} where there is none. */
    public static String share(Holder holder) {
        return holder.agency().map(Agency::id).map(Object::toString).orElse("-") + "/"
                + holder.agent().map(Agent::id).map(Object::toString).orElse("-") + ":" + holder.percent();
    }
}
