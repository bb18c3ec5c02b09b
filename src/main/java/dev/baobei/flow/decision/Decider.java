package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.message.Entered;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Expiry;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.SupplementReply;
import dev.baobei.domain.rule.Answered;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.rule.Reception;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.TraceRecord;

/** Decides messages one after the other, in order, on what is on record; touches no database. */
public final class Decider {

    private static final int SHOWN = 3;

    /** So many messages that say nothing are answered; more may be two machines talking to each other. */
    private static final int CHATTER_ANSWERED = 3;

    private final OnRecord onRecord;
    private final Map<Integer, Chain> chains;
    private final SenderCounts counts;
    private final MessageSettings.Chatter chatter;

    public Decider(OnRecord onRecord, Map<Integer, Chain> chains, SenderCounts counts, MessageSettings.Chatter chatter) {
        this.onRecord = onRecord;
        this.chains = chains;
        this.counts = counts;
        this.chatter = chatter;
    }

    public Decided decide(Handling handling) {
        return decide(handling, handling.directory().agentAt(handling.message().sender()));
    }

    /** The same for a sender who is given; nobody is an unknown one. */
    public Decided decide(Handling handling, Optional<Agent> agent) {
        return Copies.forWhomItWasEntered(new Escalating(counts).apply(isUnanswered(handling)
                ? Decided.silence(handling, agent)
                : agent.map(known -> ofAgent(handling, known))
                        .orElseGet(() -> Decided.reply(handling, agent, new Reply.UnknownSender()))));
    }

    /** Whoever writes: also a stranger may be a machine that answers every answer, or talk in a group that we are part of. */
    private boolean isUnanswered(Handling handling) {
        return switch (handling.reading().kind()) {
            case OPT_OUT, PROVIDER -> true;
            case CHATTER, EMPTY -> handling.unclear().isEmpty()
                    && (counts.chatteredAgain(handling.message()) > CHATTER_ANSWERED
                            || chatter == MessageSettings.Chatter.SILENCE);
            default -> false;
        };
    }

    private Decided ofAgent(Handling handling, Agent agent) {
        List<Answered> asked = Reception.asked(agent, handling.message().entered().map(Entered::agency));
        List<Objection> objections = Reception.objections(asked);
        if (!objections.isEmpty()) {
            return refused(handling, agent, objections, asked);
        }
        if (handling.unclear().isPresent()) {
            return Decided.reply(handling, Optional.of(agent), new SupplementReply.WhichPart(handling.unclear().get()));
        }
        return switch (handling.reading().kind()) {
            case PRE_REPORT -> new ReportsDecider(handling, agent, onRecord, chains).decide();
            case QUERY -> Decided.reply(handling, Optional.of(agent), queried(handling, agent));
            case WITHDRAWAL -> new WithdrawalDecider(new OwnReport(handling, agent, onRecord, chains)).decide();
            case SUPPLEMENT -> handling.joined().isPresent()
                    ? new ReportsDecider(handling, agent, onRecord, chains).decide()
                    : new SupplementDecider(handling, agent, onRecord, chains).decide();
            case FOLLOW_UP -> new FollowUpDecider(new OwnReport(handling, agent, onRecord, chains)).decide();
            case APPEAL -> new AppealDecider(new OwnReport(handling, agent, onRecord, chains)).decide();
            case VISIT_NOTICE -> Decided.reply(handling, Optional.of(agent), new Reply.VisitsAreForTheDesk());
            default -> Decided.reply(handling, Optional.of(agent), Examples.howTo(handling, agent));
        };
    }

    private static Decided refused(Handling handling, Agent agent, List<Objection> objections,
            List<Answered> asked) {
        OutcomeRecord outcome = new OutcomeRecord("rejected", null, null, objections.stream().map(Enum::name).toList(),
                List.of(), null);
        return new Decided(handling, Optional.of(agent), Optional.of(new Reply.SenderMayNotReport(agent, objections)),
                List.of(outcome), List.of(), List.of()).traced(List.of(TraceRecord.of(asked)));
    }

    private Reply queried(Handling handling, Agent agent) {
        KeptMessage message = handling.message();
        List<PreReport> pending = onRecord.pendingOf(agent, message.effectiveAt());
        Optional<String> asked = handling.reading().argument();
        if (asked.isEmpty()) {
            return new Reply.Pending(pending.stream().limit(SHOWN).map(report -> standing(handling, report)).toList(),
                    Math.max(0, pending.size() - SHOWN));
        }
        List<PreReport> found = Receipt.of(asked.get()).flatMap(onRecord::under)
                .filter(report -> report.isOf(agent)).map(List::of)
                .orElseGet(() -> pending.stream().filter(report -> endsWith(report, asked.get())).toList());
        return found.isEmpty() ? new Reply.NoSuchReport() : standing(handling, found.get(0));
    }

    private static Reply.Standing standing(Handling handling, PreReport report) {
        Instant at = handling.message().effectiveAt();
        return new Reply.Standing(project(handling, report), report, at, Expiry.stateOf(report, handling.directory(), at));
    }

    private static boolean endsWith(PreReport report, String last4) {
        return report.phones().stream().anyMatch(phone -> phone.last4().filter(last4::equals).isPresent());
    }

    private static Project project(Handling handling, PreReport report) {
        return handling.directory().project(report.project()).orElseThrow();
    }
}
