package dev.baobei.wording;

import java.util.function.Function;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.FollowUpReply;
import dev.baobei.domain.reply.FollowUpReply.Closed;
import dev.baobei.domain.reply.FollowUpReply.Recorded;
import dev.baobei.domain.reply.FollowUpReply.WithoutWords;
import dev.baobei.domain.reply.Reply;

/** Answers about reports that are followed up, in one language; they say what the ledger says and nothing of anybody else. */
final class FollowUpWording {

    private final Words words;
    private final Function<Reply, String> ofOwnReports;
    private final Function<Reply.Standing, String> state;

    /**
     * Answers in these words.
     *
     * @param ofOwnReports how it is said where a report stands
     * @param state        the same without saying which report
     */
    FollowUpWording(Words words, Function<Reply, String> ofOwnReports, Function<Reply.Standing, String> state) {
        this.words = words;
        this.ofOwnReports = ofOwnReports;
        this.state = state;
    }

    String say(FollowUpReply reply) {
        if (reply instanceof Recorded recorded) {
            PreReport report = recorded.standing().report();
            return words.say("reply.followUp.recorded", recorded.standing().project().name(), report.name().written(),
                    report.phones().get(0).masked(), report.receipt(), state.apply(recorded.standing()), recorded.mark());
        }
        if (reply instanceof Closed closed) {
            return words.say("reply.followUp.closed", ofOwnReports.apply(closed.standing()));
        }
        return reply instanceof WithoutWords without
                ? words.say("reply.followUp.withoutWords", without.report().receipt())
                : words.say("reply.followUp.howTo");
    }
}
