package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.reply.Example;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.rule.Escalation;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;

/** Counts what was not understood, and changes what a sender gets who is not understood again and again. */
final class Escalating {

    private static final String INCOMPLETE = "incomplete";

    private final SenderCounts counts;

    Escalating(SenderCounts counts) {
        this.counts = counts;
    }

    /** The same decision, counted unless staff entered it; with another reply where the sender has failed too often in a row. */
    Decided apply(Decided decided) {
        List<OutcomeRecord> outcomes = decided.outcomes();
        if (outcomes.isEmpty() || decided.handling().message().entered().isPresent()) {
            return decided;
        }
        if (outcomes.stream().anyMatch(outcome -> !outcome.outcome().equals(INCOMPLETE))) {
            counts.understood(decided.handling().message());
            return decided.counted(0);
        }
        int failures = counts.failedAgain(decided.handling().message());
        Escalation step = Escalation.of(failures);
        Decided counted = decided.counted(failures).answered(reply(decided, step));
        return step.isForStaff() ? counted.decidedAs(outcomes.stream().map(Escalating::referred).toList()) : counted;
    }

    private static Optional<Reply> reply(Decided decided, Escalation step) {
        return switch (step) {
            case REASON -> decided.reply();
            case FORMAT, STAFF ->
                Optional.of(new Reply.UnfinishedAgain(unfinished(decided), step,
                        decided.agent().flatMap(agent -> example(decided.handling(), agent))));
            case SILENCE -> Optional.empty();
        };
    }

    private static List<Unfinished> unfinished(Decided decided) {
        return decided.reply().filter(Reply.Outcomes.class::isInstance).map(Reply.Outcomes.class::cast)
                .map(outcomes -> outcomes.reports().stream().map(Unfinished.class::cast).toList()).orElse(List.of());
    }

    /** For the project that the message names, else for the first that takes reports at the number it was sent to. */
    private static Optional<Example> example(Handling handling, Agent agent) {
        return Stream.concat(
                handling.reading().reports().stream().map(ReportReading::project).flatMap(Optional::stream),
                Examples.projectsOf(handling)).flatMap(project -> Examples.of(handling, project, agent).stream()).findFirst();
    }

    private static OutcomeRecord referred(OutcomeRecord incomplete) {
        return new OutcomeRecord("referred", incomplete.project(), incomplete.receipt(), incomplete.objections(),
                incomplete.problems(), incomplete.sequence());
    }
}
