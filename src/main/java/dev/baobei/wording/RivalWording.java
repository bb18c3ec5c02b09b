package dev.baobei.wording;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.reply.AttemptNotice;
import dev.baobei.domain.reply.LostNotice;
import dev.baobei.domain.reply.Reply.Notice;
import dev.baobei.domain.reply.SoldNotice;

/** How agents are told, where the terms say so, that another agency is there as well. */
final class RivalWording {

    private final Words words;
    private final Times times;

    RivalWording(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    String of(Notice notice) {
        if (notice instanceof SoldNotice sold) {
            return say(sold);
        }
        return notice instanceof LostNotice lost ? say(lost) : say((AttemptNotice) notice);
    }

    private String say(SoldNotice sold) {
        return words.say(sold.open() ? "reply.sold.open" : "reply.sold.lost", sold.name().written(), sold.phone().masked(),
                sold.project().name(), times.until(sold.claimsUntil(), sold.at(), sold.project()));
    }

    private String say(AttemptNotice attempt) {
        String name = attempt.hold().said().name().written();
        String phone = attempt.hold().said().phones().get(0).masked();
        String rival = attempt.rival().map(Agency::name).orElseGet(() -> words.say("attempt.somebody"));
        return attempt.hold().receipt()
                .map(receipt -> words.say("reply.attempt.report", name, phone, receipt, attempt.project().name(), rival))
                .orElseGet(() -> words.say("reply.attempt.visit", name, phone, attempt.project().name(), rival));
    }

    private String say(LostNotice lost) {
        return words.say("reply.lost", lost.report().name().written(), lost.report().phones().get(0).masked(),
                lost.report().receipt(), times.minute(lost.arrivedAt(), lost.project()), lost.project().name());
    }
}
