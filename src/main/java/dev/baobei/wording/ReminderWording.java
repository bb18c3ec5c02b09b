package dev.baobei.wording;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.reply.Reply.AnswerDue;
import dev.baobei.domain.reply.Reply.Expiring;

/** How agents and staff are reminded of what is due; nothing was decided. */
final class ReminderWording {

    private final Words words;
    private final Times times;

    ReminderWording(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    Pieces pieces(Reply reply) {
        return reply instanceof Expiring expiring ? expiring(expiring) : new Pieces().add(due((AnswerDue) reply));
    }

    /** In as many messages as all of them need. */
    private Pieces expiring(Expiring expiring) {
        Pieces pieces = new Pieces();
        expiring.reports().forEach(report -> pieces.add(words.say("glue.report"), report == expiring.reports().get(0)
                ? words.say("reply.expiring", expiring.project().name(), one(report, expiring))
                : one(report, expiring)));
        return pieces.add(words.say("reply.expiring.end"));
    }

    private String due(AnswerDue due) {
        return words.say("reply.due." + due.what() + (due.isLate() ? ".late" : ".soon"), due.project().name(), due.tail(),
                times.minute(due.due(), due.project()));
    }

    private String one(PreReport report, Expiring expiring) {
        return words.say("reply.expiring.one", report.name().written(), OutcomesWording.last4(report), report.receipt(),
                times.until(report.deadline(), report.effectiveAt(), expiring.project()));
    }
}
