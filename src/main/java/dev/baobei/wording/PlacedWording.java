package dev.baobei.wording;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.reply.FakeNotice;
import dev.baobei.domain.reply.PlacedNotice;
import dev.baobei.domain.reply.PooledNotice;
import dev.baobei.domain.reply.RemovalNotice;
import dev.baobei.domain.reply.Reply.HandedOn;
import dev.baobei.domain.reply.Reply.HandedOver;
import dev.baobei.domain.reply.ShareNotice;

/** How it is said that something is for somebody else to look after now. */
final class PlacedWording {

    private final Words words;
    private final Times times;

    PlacedWording(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    String say(PlacedNotice notice) {
        if (notice instanceof HandedOver over) {
            return words.say("reply.handedOver", over.report().name().written(), over.report().phones().get(0).masked(),
                    over.report().receipt(), over.project().name(),
                    times.until(over.report().deadline(), over.report().effectiveAt(), over.project()));
        }
        if (notice instanceof HandedOn on) {
            return words.say("reply.handedOn", on.report().name().written(), on.report().phones().get(0).masked(),
                    on.report().receipt(), on.project().name(), on.report().agent().name());
        }
        if (notice instanceof ShareNotice share) {
            return words.say(share.colleague().isEmpty() ? "reply.share.handedOver" : "reply.share.handedOn",
                    share.name().written(), share.phone().masked(), share.project().name(),
                    share.colleague().map(Agent::name).orElse(""));
        }
        if (notice instanceof FakeNotice fake) {
            return fake.fake().undoes().isEmpty() ? counted(fake) : undone(fake);
        }
        if (notice instanceof RemovalNotice removal) {
            return words.say("reply.fake.agency", removal.report().name().written(),
                    removal.report().phones().get(0).masked(), removal.report().receipt(), removal.project().name(),
                    removal.agent().name());
        }
        PooledNotice pooled = (PooledNotice) notice;
        return words.say("reply.pooled", pooled.project().name(), pooled.agent().name(), pooled.reports(),
                pooled.protections());
    }

    private String counted(FakeNotice notice) {
        FakeReport fake = notice.fake();
        return fake("reply.fake" + (fake.word().filter(Word::removes).isPresent() ? ".removed" : ""), notice,
                fake.word().flatMap(Word::nth).orElse(0), fake.word().map(Word::fine).orElse(0));
    }

    private String undone(FakeNotice notice) {
        FakeNotice.Remain remain = notice.remain();
        String which = remain.stillRemoved() ? ".removed" : remain.count() > 0 ? ".others" : "";
        return fake("reply.fake.undone" + which, notice, remain.count(), remain.yuan());
    }

    private String fake(String key, FakeNotice notice, int count, int yuan) {
        return words.say(key, notice.report().name().written(), notice.report().phones().get(0).masked(),
                notice.report().receipt(), notice.project().name(), count, yuan);
    }
}
