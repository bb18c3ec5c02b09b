package dev.baobei.wording;

import java.util.List;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.RereadReply;
import dev.baobei.domain.reply.RereadReply.TakenBack;

/** What is said about a message that was read again: what no longer stands, then what does. */
final class RereadWording {

    private final Words words;
    private final Times times;
    private final OutcomesWording outcomes;

    RereadWording(Words words, OutcomesWording outcomes) {
        this.words = words;
        this.times = new Times(words);
        this.outcomes = outcomes;
    }

    Pieces pieces(RereadReply reply) {
        Pieces pieces = new Pieces()
                .add(words.say("reply.reread", times.minute(reply.receivedAt(), reply.project())));
        reply.takenBack().forEach(back -> pieces.add("\n", takenBack(back)));
        reply.added().forEach(on -> pieces.addAll("\n", outcomes.pieces(List.of(on))));
        return pieces;
    }

    private String takenBack(TakenBack back) {
        PreReport report = back.report();
        return words.say("reply.reread.takenBack", report.receipt(), report.name().written(), report.phones().get(0).masked(),
                back.mark());
    }
}
