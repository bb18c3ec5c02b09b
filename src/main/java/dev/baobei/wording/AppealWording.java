package dev.baobei.wording;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AppealReply.Answer;
import dev.baobei.domain.reply.AppealReply.Answered;
import dev.baobei.domain.reply.AppealReply.Overdue;
import dev.baobei.domain.reply.AppealReply.Recorded;
import dev.baobei.domain.reply.AppealReply.Told;
import dev.baobei.domain.reply.AppealReply.Waiting;
import dev.baobei.domain.reply.AppealReply.WithoutWords;

/** What is said about appeals, in one language; nothing of anybody else's. */
final class AppealWording {

    private final Words words;
    private final Times times;

    AppealWording(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    String say(Answer reply) {
        if (reply instanceof Recorded recorded) {
            return words.say("reply.appeal.recorded", recorded.project().name(), recorded.report().name().written(),
                    recorded.report().phones().get(0).masked(), recorded.report().receipt(),
                    times.minute(recorded.dueAt(), recorded.report().effectiveAt(), recorded.project()), recorded.mark());
        }
        if (reply instanceof Waiting waiting) {
            return words.say("reply.appeal.waiting", waiting.report().receipt(), waiting.many(),
                    times.minute(waiting.dueAt(), waiting.report().effectiveAt(), waiting.project()));
        }
        return reply instanceof WithoutWords without
                ? words.say("reply.appeal.withoutWords", without.report().receipt())
                : words.say("reply.appeal.howTo");
    }

    Pieces pieces(Told notice, String mark) {
        if (notice instanceof Answered answered) {
            return answered.words()
                    .map(said -> answered(told("reply.appeal.answered", answered.project(), answered.report()), said)
                            .add("\n", mark.strip()))
                    .orElseGet(
                            () -> new Pieces().add(told("reply.appeal.checked", answered.project(), answered.report()) + mark));
        }
        Overdue overdue = (Overdue) notice;
        return new Pieces().add(told("reply.appeal.overdue", overdue.project(), overdue.report()) + mark);
    }

    /** What staff wrote may go on in a further message, wherever it must. */
    private static Pieces answered(String before, String said) {
        Pieces pieces = new Pieces().add(before);
        said.codePoints().forEach(one -> pieces.add(Character.toString(one)));
        return pieces;
    }

    private String told(String key, Project project, PreReport report) {
        return words.say(key, project.name(), report.name().written(), report.phones().get(0).masked(), report.receipt());
    }
}
