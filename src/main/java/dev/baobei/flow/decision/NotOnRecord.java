package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.baobei.domain.journal.Link;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.rule.Outcome.Incomplete;
import dev.baobei.domain.rule.Outcome.Rejected;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;

/** What is said and kept of a report that did not come on record: everything that stands against it and everything it lacks. */
final class NotOnRecord {

    private NotOnRecord() {}

    static Reply.Unfinished reply(ReportReading reading, Optional<Terms> terms, Incomplete incomplete, String corrected,
            Optional<Link> link) {
        return new Reply.Unfinished(reading.project(), terms, incomplete.problems(), corrected,
                new Reply.Against(incomplete.objections(), reading.name(), reading.phones().stream().findFirst(),
                        incomplete.opens()),
                link.map(Link::mark));
    }

    static OutcomeRecord outcome(ReportReading reading, Incomplete incomplete, Optional<Link> link) {
        return new OutcomeRecord("incomplete", reading.project().map(Project::code).orElse(null), null,
                words(incomplete.objections()), fields(incomplete.problems()), link.map(Link::sequence).orElse(null));
    }

    /** @param corrected the text to send back once what is lacking is mended */
    static Reply.NotAccepted reply(CaseFile file, Rejected rejected, String mark, Function<List<Problem>, String> corrected) {
        return new Reply.NotAccepted(file.project(), file.name(), file.reading().phones().get(0), rejected.objections(),
                rejected.opens(), mark, Optional.of(rejected.problems()).filter(problems -> !problems.isEmpty())
                        .map(problems -> new Reply.Unfinished(file.reading().project(), file.terms(), problems,
                                corrected.apply(problems), Optional.empty())));
    }

    static OutcomeRecord outcome(CaseFile file, Rejected rejected, Link link) {
        return new OutcomeRecord("rejected", file.project().code(), null, words(rejected.objections()),
                fields(rejected.problems()), link.sequence());
    }

    static List<String> words(List<Objection> objections) {
        return objections.stream().map(Enum::name).toList();
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(MessageEntries::code).toList();
    }
}
