package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.CameAgain;
import dev.baobei.domain.reply.Reply.ForReport;
import dev.baobei.domain.reply.Reply.HowTo;
import dev.baobei.domain.reply.Reply.NoSuchReport;
import dev.baobei.domain.reply.Reply.NotAccepted;
import dev.baobei.domain.reply.Reply.OnRecord;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.Reply.Pending;
import dev.baobei.domain.reply.Reply.SenderMayNotReport;
import dev.baobei.domain.reply.Reply.Standing;
import dev.baobei.domain.reply.Reply.Unfinished;
import dev.baobei.domain.reply.Reply.UnknownSender;
import dev.baobei.domain.reply.Reply.VisitConfirmed;
import dev.baobei.domain.reply.Reply.VisitsAreForTheDesk;
import dev.baobei.domain.reply.Reply.Withdrawn;

/** Replies in one language. */
final class ReplyWording {

    private final Words words;
    private final Times times;

    ReplyWording(Words words) {
        this.words = words;
        this.times = new Times(words);
    }

    String text(Reply reply) {
        if (reply instanceof Outcomes outcomes) {
            return outcomes(outcomes.reports());
        }
        if (reply instanceof VisitConfirmed || reply instanceof CameAgain) {
            return notice(reply);
        }
        return reply instanceof Pending || reply instanceof Standing || reply instanceof Withdrawn
                || reply instanceof NoSuchReport
                        ? ofOwnReports(reply)
                        : aboutReporting(reply);
    }

    private String outcomes(List<ForReport> reports) {
        if (reports.size() > 1 && reports.stream().allMatch(OnRecord.class::isInstance)) {
            List<OnRecord> onRecord = reports.stream().map(OnRecord.class::cast).toList();
            if (onRecord.stream().allMatch(one -> sharesTimes(one, onRecord.get(0)))) {
                return together(onRecord);
            }
        }
        return reports.size() == 1
                ? outcome(reports.get(0))
                : IntStream.range(0, reports.size())
                        .mapToObj(i -> i + 1 + "." + outcome(reports.get(i))).collect(joining("\n"));
    }

    private static boolean sharesTimes(OnRecord one, OnRecord other) {
        return one.project().equals(other.project()) && one.report().deadline().equals(other.report().deadline())
                && one.report().earliestVisit().equals(other.report().earliestVisit());
    }

    private String together(List<OnRecord> onRecord) {
        OnRecord last = onRecord.get(onRecord.size() - 1);
        String each = IntStream.range(0, onRecord.size()).mapToObj(i -> {
            PreReport report = onRecord.get(i).report();
            return words.say("reply.accepted.one-of-many", i + 1, report.name().written(), last4(report), report.receipt());
        }).collect(joining("；"));
        return words.say("reply.accepted.many", last.project().name(), onRecord.size(), each, from(last), until(last),
                last.mark());
    }

    private static String last4(PreReport report) {
        PhoneNumber phone = report.phones().get(0);
        return phone.last4().orElse(phone.masked());
    }

    private String outcome(ForReport outcome) {
        if (outcome instanceof OnRecord on) {
            return words.say("reply.accepted", on.project().name(), on.report().name().written(), phone(on.report()),
                    on.report().receipt(), from(on), until(on), on.mark());
        }
        if (outcome instanceof NotAccepted no) {
            String key = "reply.notAccepted." + no.objections().get(0);
            return words.say(words.knows(key) ? key : "reply.notAccepted", no.project().name(), no.name().written(),
                    no.phone().masked());
        }
        Unfinished unfinished = (Unfinished) outcome;
        return words.say("reply.unfinished", unfinished.problems().stream().map(this::problem).collect(joining("，")),
                unfinished.corrected());
    }

    private String problem(Problem problem) {
        String key = "problem." + problem.field() + "." + problem.why();
        String known = words.knows(key) ? key : problem.seen().isPresent() ? "problem.other" : "problem.other.none";
        return words.say(known, problem.seen().orElse(""));
    }

    private String from(OnRecord on) {
        return times.from(on.report().earliestVisit(), on.report().effectiveAt(), on.project());
    }

    private String until(OnRecord on) {
        return times.until(on.report().deadline(), on.project());
    }

    private static String phone(PreReport report) {
        return report.phones().get(0).masked();
    }

    private String aboutReporting(Reply reply) {
        if (reply instanceof SenderMayNotReport refused) {
            return words.say("reply.mayNotReport." + refused.objections().get(0), refused.agent().agency().name());
        }
        if (reply instanceof HowTo howTo) {
            return howTo.example().map(project -> words.say("reply.howTo", project.name()))
                    .orElseGet(() -> words.say("reply.howTo.noProject"));
        }
        return words.say(reply instanceof UnknownSender
                ? "reply.unknownSender"
                : reply instanceof VisitsAreForTheDesk ? "reply.visitsAreForTheDesk" : "reply.howTo.noProject");
    }

    private String ofOwnReports(Reply reply) {
        if (reply instanceof Withdrawn withdrawn) {
            return words.say("reply.withdrawn", withdrawn.project().name(), withdrawn.report().name().written(),
                    phone(withdrawn.report()), withdrawn.report().receipt(), withdrawn.mark());
        }
        if (reply instanceof Standing standing) {
            return words.say("reply.standing", standing.project().name(), standing.report().name().written(),
                    phone(standing.report()), standing.report().receipt(), state(standing));
        }
        return reply instanceof Pending pending ? pending(pending) : words.say("reply.noSuchReport");
    }

    private String state(Standing standing) {
        PreReport report = standing.report();
        return words.say("reply.standing." + report.stateAt(standing.at()),
                times.from(report.earliestVisit(), report.effectiveAt(), standing.project()),
                times.until(report.deadline(), standing.project()));
    }

    private String pending(Pending pending) {
        if (pending.reports().isEmpty()) {
            return words.say("reply.pending.none");
        }
        String each = pending.reports().stream().map(this::one).collect(joining("；"));
        return words.say("reply.pending",
                pending.more() == 0 ? each : each + "；" + words.say("reply.pending.more", pending.more()));
    }

    private String one(Standing standing) {
        return words.say("reply.pending.one", standing.project().name(), standing.report().name().written(),
                last4(standing.report()), standing.report().receipt(),
                times.until(standing.report().deadline(), standing.project()));
    }

    private String notice(Reply reply) {
        if (reply instanceof VisitConfirmed visit) {
            return words.say("reply.visitConfirmed", visit.report().name().written(), phone(visit.report()),
                    visit.report().receipt(),
                    times.minute(visit.arrivedAt(), visit.project()), visit.project().name(),
                    visit.report().agent().agency().name(),
                    times.end(visit.until(), visit.project()));
        }
        CameAgain again = (CameAgain) reply;
        return words.say("reply.cameAgain", again.name().written(), again.phone().masked(),
                times.minute(again.arrivedAt(), again.project()), again.project().name(),
                times.end(again.until(), again.project()));
    }
}
