package dev.baobei.wording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.reply.Reply.ForReport;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.terms.KeptUp;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.Silence;

/**
 * The outcomes of every report in a message, numbered as sent where there are several: those with the same times together,
 * their times once; those that are not finished together, with one text to send back.
 */
final class OutcomesWording {

    private final Words words;
    private final Times times;
    private final ProblemWording problems;
    private final ObjectionWording objections;

    OutcomesWording(Words words) {
        this.words = words;
        this.times = new Times(words);
        this.problems = new ProblemWording(words);
        this.objections = new ObjectionWording(words, times);
    }

    /** One outcome and its number as sent; the only one has none. */
    private record Numbered(String number, ForReport outcome) {}

    Pieces pieces(List<ForReport> outcomes) {
        Pieces all = new Pieces();
        numbered(outcomes).stream().collect(groupingBy(this::together, LinkedHashMap::new, toList())).values()
                .forEach(group -> all.addAll("\n", said(group)));
        return all;
    }

    private static List<Numbered> numbered(List<? extends ForReport> outcomes) {
        List<Numbered> numbered = new ArrayList<>();
        outcomes.forEach(outcome -> numbered.add(new Numbered(outcomes.size() == 1 ? "" : numbered.size() + 1 + ".", outcome)));
        return numbered;
    }

    /** What is the same for all of those that are said together. */
    private Object together(Numbered one) {
        if (one.outcome instanceof OnRecord on) {
            return on.report().review().isPresent() ? one : List.of(from(on), until(on));
        }
        return one.outcome instanceof Unfinished ? Unfinished.class : one;
    }

    private Pieces said(List<Numbered> group) {
        if (group.get(0).outcome instanceof Unfinished) {
            return unfinished(group);
        }
        if (group.get(0).outcome instanceof NotAccepted no) {
            return notAccepted(group.get(0).number, no);
        }
        return group.size() == 1 ? accepted(group.get(0)) : acceptedTogether(group);
    }

    private Pieces accepted(Numbered one) {
        OnRecord on = (OnRecord) one.outcome;
        if (on.report().review().isPresent()) {
            return referred(one, on, on.report().review().get());
        }
        return new Pieces()
                .add(one.number + words.say("reply.accepted", on.project().name(), on.report().name().written(),
                        on.report().phones().get(0).masked() + colleague(on, "colleague"), on.report().receipt()))
                .add(unearned(on))
                .add(words.say("reply.accepted.times", from(on), until(on), on.mark()));
    }

    /** Told at once that a person looks at it, and until when; it counts from its own time. */
    private Pieces referred(Numbered one, OnRecord on, Review review) {
        return new Pieces()
                .add(one.number + words.say("reply.referred", on.project().name(), on.report().name().written(),
                        on.report().phones().get(0).masked() + colleague(on, "colleague"), on.report().receipt()))
                .add(unearned(on))
                .add(whyReferred(review))
                .add(answeredBy(on, review))
                .add(words.say("reply.referred.times", from(on), until(on), on.mark()));
    }

    /** What is the agent's to know of why: never who else has the customer. */
    private String whyReferred(Review review) {
        return Stream.of(Ground.OUTSIDE_AREA, Ground.RENEWAL).filter(review.grounds()::contains)
                .map(ground -> words.say("reply.referred.ground." + ground)).collect(joining());
    }

    private String answeredBy(OnRecord on, Review review) {
        if (on.escalated()) {
            return words.say("reply.referred.escalated");
        }
        return words.say(review.silence() == Silence.ESCALATES ? "reply.referred.ESCALATES" : "reply.referred.due",
                times.until(review.due(), on.report().effectiveAt(), on.project()));
    }

    /** Why a report that was made again has its old deadline, and what to do for another. */
    private String unearned(OnRecord on) {
        return on.unearned().map(asked -> asked instanceof KeptUp kept
                ? words.say("reply.accepted.unearned.times", kept.months(), on.report().receipt(), kept.times())
                : words.say("reply.accepted.unearned", ((Renewal.FollowedUp) asked).days(), on.report().receipt())).orElse("");
    }

    private Pieces acceptedTogether(List<Numbered> group) {
        List<OnRecord> onRecord = group.stream().map(one -> (OnRecord) one.outcome).toList();
        OnRecord last = onRecord.get(onRecord.size() - 1);
        boolean oneProject = onRecord.stream().allMatch(on -> on.project().equals(last.project()));
        Pieces pieces = new Pieces().add(oneProject
                ? words.say("reply.accepted.many", last.project().name(), group.size(), from(last), until(last), last.mark())
                : words.say("reply.accepted.many.projects", group.size(), from(last), until(last)));
        group.forEach(one -> pieces.add(one == group.get(0) ? "" : words.say("glue.report"), oneOfMany(one, oneProject)));
        onRecord.stream().map(this::unearned).filter(words -> !words.isEmpty())
                .forEach(words -> pieces.add(this.words.say("glue.sentence"), words));
        return pieces;
    }

    private String oneOfMany(Numbered one, boolean oneProject) {
        OnRecord on = (OnRecord) one.outcome;
        PreReport report = on.report();
        return words.say(oneProject ? "reply.accepted.one" : "reply.accepted.one.project", one.number, report.name().written(),
                last4(report) + colleague(on, "colleague.short"), report.receipt(), on.project().name(), on.mark());
    }

    /** Whose it is, said to a filer. */
    private String colleague(OnRecord on, String key) {
        return on.colleague().map(agent -> words.say(key, agent.name())).orElse("");
    }

    static String last4(PreReport report) {
        PhoneNumber phone = report.phones().get(0);
        return phone.last4().orElse(phone.masked());
    }

    /** Every objection, so that the sender hears of all of it at once, and what is to be mended besides. */
    private Pieces notAccepted(String number, NotAccepted no) {
        Pieces pieces = new Pieces();
        objections.all(no).forEach(said -> pieces.add((pieces.isEmpty() ? number : "") + said));
        pieces.add(words.say("mark", no.mark()));
        no.lacking().ifPresent(lacking -> pieces.addAll(words.say("glue.sentence"), lacking(lacking)));
        return pieces;
    }

    private Pieces lacking(Unfinished unfinished) {
        Pieces pieces = new Pieces();
        problems(pieces, words.say("reply.unfinished.besides"), unfinished);
        return resend(pieces, List.of(unfinished.corrected()).stream().filter(text -> !text.isEmpty()).toList());
    }

    /** Every problem, and instead of a text to send back how to write. */
    Pieces again(List<Unfinished> reports, Pieces instead) {
        return reports.isEmpty() ? instead : reasons(numbered(reports)).addAll(words.say("glue.sentence"), instead);
    }

    private Pieces unfinished(List<Numbered> group) {
        return resend(reasons(group), group.stream().map(one -> ((Unfinished) one.outcome).corrected()).toList());
    }

    private Pieces resend(Pieces pieces, List<String> corrected) {
        if (corrected.isEmpty()) {
            return pieces;
        }
        String first = words.say("reply.unfinished.resend", corrected.get(0));
        if (first.length() > Pieces.MOST || corrected.stream().anyMatch(text -> text.length() > Pieces.MOST)) {
            return pieces.add(words.say("glue.sentence"), words.say("reply.unfinished.tooLong"));
        }
        pieces.add(words.say("glue.sentence"), first);
        corrected.stream().skip(1).forEach(text -> pieces.add("\n", text));
        return pieces;
    }

    /** Every problem of every report that is not finished, behind what stands against it besides. */
    private Pieces reasons(List<Numbered> group) {
        Pieces pieces = new Pieces();
        for (Numbered one : group) {
            Unfinished unfinished = (Unfinished) one.outcome;
            List<String> against = objections.all(unfinished);
            against.forEach(said -> pieces.add(said.equals(against.get(0)) ? words.say("glue.report") : "",
                    (said.equals(against.get(0)) ? one.number : "") + said));
            Optional<String> marks = marks(group).filter(said -> one == group.get(0));
            problems(pieces, against.isEmpty() ? notAccepted(one, group, marks) : besides(marks), unfinished);
        }
        return pieces;
    }

    private String notAccepted(Numbered one, List<Numbered> group, Optional<String> marks) {
        return (one != group.get(0)
                ? ""
                : marks.map(said -> words.say("reply.unfinished.marked", said)).orElseGet(() -> words.say("reply.unfinished")))
                + one.number;
    }

    private String besides(Optional<String> marks) {
        return marks.map(said -> said + words.say("glue.sentence")).orElse("") + words.say("reply.unfinished.besides");
    }

    /** One mark for each project says it for all reports on it: the last one's. */
    private Optional<String> marks(List<Numbered> group) {
        Map<Project, String> marks = new LinkedHashMap<>();
        group.stream().map(one -> (Unfinished) one.outcome)
                .forEach(one -> one.mark().ifPresent(mark -> marks.put(one.project().orElseThrow(), mark)));
        return Optional.of(marks.values().stream().map(mark -> words.say("mark", mark).strip())
                .collect(joining(words.say("mark.also")))).filter(said -> !said.isEmpty());
    }

    private void problems(Pieces pieces, String start, Unfinished unfinished) {
        for (Problem problem : unfinished.problems()) {
            boolean isFirst = problem == unfinished.problems().get(0);
            String glue = isFirst ? unfinished.against().objections().isEmpty() ? "glue.report" : "" : "glue.problem";
            pieces.add(glue.isEmpty() ? "" : words.say(glue),
                    (isFirst ? start : "") + problems.said(problem, unfinished.terms()));
        }
    }

    private String from(OnRecord on) {
        return times.from(on.report().earliestVisit(), on.report().effectiveAt(), on.project());
    }

    private String until(OnRecord on) {
        return times.until(on.report().deadline(), on.report().effectiveAt(), on.project());
    }
}
