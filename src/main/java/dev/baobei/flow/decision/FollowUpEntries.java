package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.journal.Chain;

/** How a follow-up stands in a project's journal: its words as a commitment. */
public final class FollowUpEntries {

    private FollowUpEntries() {}

    /** @param at when we received what says it */
    public static Link add(Chain chain, PreReport report, FollowUp followUp, Instant at, Chain.Subject subject) {
        Map<String, String> facts = new TreeMap<>(Map.of("receipt", report.receipt().code(), "followUp",
                followUp.id().toString(), "agent", report.agent().id().toString(), "agency",
                Integer.toString(report.agent().agency().id()), "by", followUp.by().id().toString()));
        subject.message().ifPresent(message -> facts.put("message", message.toString()));
        return chain.add(Kind.REPORT_FOLLOWED_UP, subject.message().isPresent()
                ? When.received(at, followUp.at())
                : When.now(at), subject, facts, Map.of("words", followUp.words()));
    }
}
