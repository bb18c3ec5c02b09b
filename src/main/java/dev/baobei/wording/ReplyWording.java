package dev.baobei.wording;

import java.util.List;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply;
import dev.baobei.domain.reply.EnteredReply;
import dev.baobei.domain.reply.FollowUpReply;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.ActedForYou;
import dev.baobei.domain.reply.Reply.AnswerDue;
import dev.baobei.domain.reply.Reply.Expiring;
import dev.baobei.domain.reply.Reply.HowTo;
import dev.baobei.domain.reply.Reply.NoSuchReport;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.Reply.Outcomes;
import dev.baobei.domain.reply.Reply.Pending;
import dev.baobei.domain.reply.Reply.SenderMayNotReport;
import dev.baobei.domain.reply.Reply.Standing;
import dev.baobei.domain.reply.Reply.UnfinishedAgain;
import dev.baobei.domain.reply.Reply.UnknownSender;
import dev.baobei.domain.reply.Reply.Withdrawn;
import dev.baobei.domain.reply.RereadReply;
import dev.baobei.domain.reply.SupplementReply;

/** Replies in one language. */
final class ReplyWording {

    private final Words words;
    private final Times times;
    private final OutcomesWording outcomes;
    private final ExampleWording examples;
    private final SupplementWording supplements;
    private final FollowUpWording followUps;
    private final AppealWording appeals;
    private final RereadWording rereads;
    private final NoticeWording notices;
    private final ReminderWording reminders;

    ReplyWording(Words words) {
        this.words = words;
        this.times = new Times(words);
        this.outcomes = new OutcomesWording(words);
        this.examples = new ExampleWording(words);
        this.appeals = new AppealWording(words, times);
        this.notices = new NoticeWording(words, times);
        this.reminders = new ReminderWording(words, times);
        this.rereads = new RereadWording(words, outcomes);
        this.supplements = new SupplementWording(words, outcomes, this::ofOwnReports);
        this.followUps = new FollowUpWording(words, this::ofOwnReports, this::state);
    }

    /** The messages that say a reply, in order. */
    List<String> messages(Reply reply) {
        return pieces(reply).messages();
    }

    /** The same in one text. */
    String text(Reply reply) {
        return String.join("\n", messages(reply));
    }

    private Pieces pieces(Reply reply) {
        if (reply instanceof Outcomes said) {
            return outcomes.pieces(said.reports());
        }
        if (reply instanceof OfEntry told) {
            return told(told);
        }
        if (reply instanceof UnfinishedAgain again) {
            return outcomes.again(again.reports(), examples.inTheEnd(again));
        }
        if (reply instanceof ActedForYou acted) {
            return new Pieces().add(words.say("reply.actedForYou", acted.filer().name())).addAll("", pieces(acted.done()));
        }
        if (reply instanceof EnteredReply entered) {
            return new Pieces().add(words.say("reply.enteredForYou." + entered.means())).addAll("", pieces(entered.done()));
        }
        if (reply instanceof HowTo howTo) {
            return examples.howTo(howTo);
        }
        if (reply instanceof Pending pending) {
            return pending(pending);
        }
        if (reply instanceof Expiring || reply instanceof AnswerDue) {
            return reminders.pieces(reply);
        }
        if (reply instanceof SupplementReply supplement) {
            return supplements.pieces(supplement);
        }
        if (reply instanceof FollowUpReply followUp) {
            return new Pieces().add(followUps.say(followUp));
        }
        if (reply instanceof AppealReply.Answer appeal) {
            return new Pieces().add(appeals.say(appeal));
        }
        if (reply instanceof SenderMayNotReport refused) {
            return mayNotReport(refused);
        }
        return reply instanceof RereadReply reread ? rereads.pieces(reread) : new Pieces().add(sentence(reply));
    }

    /** Every objection: who mends one hears of no other later. */
    private Pieces mayNotReport(SenderMayNotReport refused) {
        Pieces pieces = new Pieces();
        refused.objections().forEach(
                objection -> pieces.add(words.say("reply.mayNotReport." + objection, refused.agent().agency().name())));
        return pieces;
    }

    /** With the head of the entry that says the same. */
    private Pieces told(OfEntry told) {
        String mark = words.say("mark", told.mark());
        return told.notice() instanceof AppealReply.Told appeal
                ? appeals.pieces(appeal, mark)
                : new Pieces().add(notices.say(told.notice()) + mark);
    }

    private String sentence(Reply reply) {
        return reply instanceof Standing || reply instanceof Withdrawn || reply instanceof NoSuchReport
                ? ofOwnReports(reply)
                : aboutReporting(reply);
    }

    private static String phone(PreReport report) {
        return report.phones().get(0).masked();
    }

    private String aboutReporting(Reply reply) {
        return words.say(reply instanceof UnknownSender ? "reply.unknownSender" : "reply.visitsAreForTheDesk");
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
        return words.say("reply.noSuchReport");
    }

    private String state(Standing standing) {
        PreReport report = standing.report();
        boolean waits = report.review().filter(review -> review.stateAt(standing.at()).isOpen()).isPresent()
                && report.stateAt(standing.at()) == PreReport.State.PENDING;
        return words.say("reply.standing." + (waits ? "REFERRED" : standing.state()),
                times.from(report.earliestVisit(), report.effectiveAt(), standing.project()),
                times.until(report.deadline(), report.effectiveAt(), standing.project()));
    }

    private Pieces pending(Pending pending) {
        if (pending.reports().isEmpty()) {
            return new Pieces().add(words.say("reply.pending.none"));
        }
        Pieces pieces = new Pieces();
        pending.reports().forEach(report -> pieces.add(words.say("glue.report"),
                report == pending.reports().get(0) ? words.say("reply.pending", one(report)) : one(report)));
        return pending.more() == 0
                ? pieces
                : pieces.add(words.say("glue.report"), words.say("reply.pending.more", pending.more()));
    }

    private String one(Standing standing) {
        boolean expiring = standing.state() == PreReport.State.EXPIRING;
        return words.say(expiring ? "reply.pending.one.expiring" : "reply.pending.one", standing.project().name(),
                standing.report().name().written(),
                OutcomesWording.last4(standing.report()), standing.report().receipt(),
                times.until(standing.report().deadline(), standing.report().effectiveAt(), standing.project()));
    }
}
