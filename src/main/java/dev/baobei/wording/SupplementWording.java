package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.SupplementReply;
import dev.baobei.domain.reply.SupplementReply.Closed;
import dev.baobei.domain.reply.SupplementReply.Contradicting;
import dev.baobei.domain.reply.SupplementReply.Corrected;
import dev.baobei.domain.reply.SupplementReply.HowToSupplement;
import dev.baobei.domain.reply.SupplementReply.NotCorrected;
import dev.baobei.domain.reply.SupplementReply.OtherAddress;
import dev.baobei.domain.reply.SupplementReply.OtherProject;
import dev.baobei.domain.reply.SupplementReply.Supplemented;
import dev.baobei.domain.reply.SupplementReply.Unreadable;
import dev.baobei.domain.reply.SupplementReply.WhichNumber;
import dev.baobei.domain.reply.SupplementReply.WhichPart;
import dev.baobei.domain.terms.Terms;

/** Answers about reports that are completed or corrected, in one language; what happened to the report comes first. */
final class SupplementWording {

    private final Words words;
    private final Times times;
    private final OutcomesWording outcomes;
    private final ProblemWording problems;
    private final Function<Reply, String> ofOwnReports;

    /** @param ofOwnReports how it is said where a report stands */
    SupplementWording(Words words, OutcomesWording outcomes, Function<Reply, String> ofOwnReports) {
        this.words = words;
        this.times = new Times(words);
        this.outcomes = outcomes;
        this.problems = new ProblemWording(words);
        this.ofOwnReports = ofOwnReports;
    }

    Pieces pieces(SupplementReply reply) {
        if (reply instanceof Corrected done) {
            return new Pieces().add(words.say("reply.supplement.corrected", done.former().receipt()))
                    .addAll("", outcomes.pieces(List.of(done.now())));
        }
        if (reply instanceof NotCorrected not && !(not.instead() instanceof Reply.Unfinished)) {
            return new Pieces().add(words.say("reply.supplement.notCorrected", not.former().receipt()))
                    .addAll("", outcomes.pieces(List.of(not.instead())));
        }
        return reply instanceof WhichPart which ? whichPart(which) : new Pieces().add(sentence(reply));
    }

    private Pieces whichPart(WhichPart which) {
        List<String> lines = which.corrected().lines().toList();
        Pieces pieces = new Pieces().add(words.say("reply.supplement.whichPart", lines.get(0)));
        lines.stream().skip(1).forEach(line -> pieces.add("\n", line));
        return pieces;
    }

    private String sentence(SupplementReply reply) {
        if (reply instanceof Supplemented done) {
            return supplemented(done);
        }
        if (reply instanceof NotCorrected not) {
            Reply.Unfinished unfinished = (Reply.Unfinished) not.instead();
            return words.say("reply.supplement.notCorrected.problem", not.former().receipt(),
                    all(unfinished.problems(), unfinished.terms()))
                    + unfinished.mark().map(mark -> words.say("mark", mark)).orElse("");
        }
        return reply instanceof HowToSupplement ? words.say("reply.supplement.howTo") : unchanged(reply);
    }

    private String supplemented(Supplemented done) {
        PreReport report = done.report();
        return words.say("reply.supplement.completed", done.project().name(), report.name().written(),
                report.phones().get(0).masked(), report.receipt(),
                times.until(report.deadline(), report.effectiveAt(), done.project()), done.mark());
    }

    private String all(List<Problem> several, Optional<Terms> terms) {
        return several.stream().map(problem -> problems.said(problem, terms)).collect(joining(words.say("glue.problem")));
    }

    private String ofReport(String key, PreReport report) {
        return words.say(key, report.name().written(), report.phones().get(0).masked(), report.receipt());
    }

    private String unchanged(SupplementReply reply) {
        if (reply instanceof Contradicting contradicting) {
            return ofReport("reply.supplement.contradicting", contradicting.report());
        }
        if (reply instanceof OtherAddress other) {
            return ofReport("reply.supplement.otherAddress", other.report());
        }
        if (reply instanceof WhichNumber which) {
            return words.say("reply.supplement.whichNumber", which.report().receipt(), which.report().phones().size());
        }
        if (reply instanceof OtherProject other) {
            return words.say("reply.supplement.otherProject", other.report().receipt(), other.project().name());
        }
        if (reply instanceof Closed closed) {
            return words.say("reply.supplement.closed", ofOwnReports.apply(closed.standing()));
        }
        Unreadable unreadable = (Unreadable) reply;
        return words.say(unreadable(unreadable.problems()), unreadable.report().receipt(),
                all(unreadable.problems(), Optional.empty()));
    }

    private static String unreadable(List<Problem> problems) {
        boolean isNumber = problems.stream().anyMatch(problem -> problem.field() == Field.PHONE);
        return problems.isEmpty()
                ? "reply.supplement.unreadable"
                : isNumber ? "reply.supplement.problem" : "reply.supplement.problem.beside";
    }
}
