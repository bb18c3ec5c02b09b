package dev.baobei.wording;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.reply.AttemptNotice;
import dev.baobei.domain.reply.HouseholdNotice;
import dev.baobei.domain.reply.LostNotice;
import dev.baobei.domain.reply.PlacedNotice;
import dev.baobei.domain.reply.Reply.ArrivalCorrected;
import dev.baobei.domain.reply.Reply.CameAgain;
import dev.baobei.domain.reply.Reply.CameAlone;
import dev.baobei.domain.reply.Reply.Notice;
import dev.baobei.domain.reply.Reply.OpenAgain;
import dev.baobei.domain.reply.Reply.OpeningMoved;
import dev.baobei.domain.reply.Reply.OwnCameAlone;
import dev.baobei.domain.reply.Reply.Ruled;
import dev.baobei.domain.reply.Reply.Signed;
import dev.baobei.domain.reply.Reply.VisitConfirmed;
import dev.baobei.domain.reply.ReviewNotice;
import dev.baobei.domain.reply.SoldNotice;

/** How it is said what an agent is told without having asked. */
final class NoticeWording {

    private final Words words;
    private final Times times;
    private final RivalWording rivals;
    private final PlacedWording places;

    NoticeWording(Words words, Times times) {
        this.words = words;
        this.times = times;
        this.rivals = new RivalWording(words, times);
        this.places = new PlacedWording(words, times);
    }

    String say(Notice reply) {
        if (reply instanceof ReviewNotice review) {
            return reviewed(review);
        }
        if (reply instanceof PlacedNotice placed) {
            return places.say(placed);
        }
        if (reply instanceof AttemptNotice || reply instanceof LostNotice || reply instanceof SoldNotice) {
            return rivals.of(reply);
        }
        if (reply instanceof VisitConfirmed visit) {
            boolean protects = visit.arrivedAt().isBefore(visit.until());
            return words.say(protects ? "reply.visitConfirmed" : "reply.visitConfirmed.over", visit.report().name().written(),
                    visit.report().phones().get(0).masked(), visit.report().receipt(),
                    times.minute(visit.arrivedAt(), visit.project()), visit.project().name(),
                    visit.report().agent().agency().name(), times.end(visit.until(), visit.arrivedAt(), visit.project()));
        }
        if (reply instanceof Ruled ruled) {
            return ruled(ruled);
        }
        if (reply instanceof OpeningMoved moved) {
            return words.say("reply.openingMoved", moved.project().name(), times.day(moved.day()), moved.reports(),
                    times.until(moved.deadline(), moved.day().atStartOfDay(moved.project().zone()).toInstant(),
                            moved.project()));
        }
        if (reply instanceof ArrivalCorrected || reply instanceof OpenAgain) {
            return corrected(reply);
        }
        if (reply instanceof CameAlone || reply instanceof OwnCameAlone) {
            return cameAlone(reply);
        }
        if (reply instanceof Signed signed) {
            return words.say(signed.registered() ? "reply.registered" : "reply.signed", signed.name().written(),
                    signed.phone().masked(), times.minute(signed.arrivedAt(), signed.project()), signed.project().name(),
                    times.end(signed.until(), signed.arrivedAt(), signed.project()));
        }
        return reply instanceof HouseholdNotice household ? ofHousehold(household) : cameAgain((CameAgain) reply);
    }

    private String ruled(Ruled ruled) {
        String key = ruled.percent() == 0
                ? ruled.agencyPercent() == 0 ? "reply.ruled.lost" : "reply.ruled.agency"
                : ruled.agencyPercent() == 0 ? "reply.ruled" : "reply.ruled.both";
        return words.say(key, ruled.project().name(), ruled.name().written(), ruled.phone().masked(), ruled.percent(),
                ruled.agencyPercent());
    }

    private String cameAlone(Notice reply) {
        if (reply instanceof CameAlone alone) {
            return words.say("reply.cameAlone", alone.report().name().written(), alone.report().phones().get(0).masked(),
                    alone.report().receipt(), times.minute(alone.arrivedAt(), alone.project()), alone.project().name());
        }
        OwnCameAlone own = (OwnCameAlone) reply;
        return words.say("reply.ownCameAlone", own.name().written(), own.phone().masked(),
                times.minute(own.arrivedAt(), own.project()), own.project().name());
    }

    private String cameAgain(CameAgain again) {
        return words.say("reply.cameAgain", again.name().written(), again.phone().masked(),
                times.minute(again.arrivedAt(), again.project()), again.project().name(),
                times.end(again.until(), again.arrivedAt(), again.project()));
    }

    private String ofHousehold(HouseholdNotice reply) {
        if (reply instanceof HouseholdNotice.Shared shared) {
            return words.say("reply.household.shared", shared.name().written(), shared.phone().masked(),
                    times.minute(shared.arrivedAt(), shared.project()), shared.project().name(), shared.percent());
        }
        if (reply instanceof HouseholdNotice.FamilyRuled ruled) {
            return words.say(ruled.percent() == 0 ? "reply.household.ruled.lost" : "reply.household.ruled",
                    ruled.name().written(),
                    ruled.phone().masked(), ruled.project().name(), ruled.percent());
        }
        if (reply instanceof HouseholdNotice.FamilyOpen open) {
            return words.say("reply.household.open", open.name().written(), open.phone().masked(), open.project().name());
        }
        HouseholdNotice.FamilyCame came = (HouseholdNotice.FamilyCame) reply;
        return words.say("reply.household.came", came.name().written(), came.phone().masked(),
                times.minute(came.arrivedAt(), came.project()), came.project().name(),
                times.end(came.until(), came.arrivedAt(), came.project()));
    }

    private String corrected(Notice reply) {
        if (reply instanceof OpenAgain again) {
            return words.say("reply.openAgain", again.name().written(), again.phone().masked(),
                    times.minute(again.arrivedAt(), again.project()), again.project().name());
        }
        ArrivalCorrected corrected = (ArrivalCorrected) reply;
        String arrived = times.minute(corrected.arrivedAt(), corrected.project());
        return corrected.until().map(until -> words.say(
                corrected.arrivedAt().isBefore(until) ? "reply.arrivalCorrected" : "reply.arrivalCorrected.over",
                corrected.name().written(),
                corrected.phone().masked(), corrected.project().name(), arrived,
                times.end(until, corrected.arrivedAt(), corrected.project())))
                .orElseGet(() -> words.say("reply.arrivalCorrected.open", corrected.name().written(),
                        corrected.phone().masked(), corrected.project().name(), arrived));
    }

    /** What became of it; how long it is valid only where it is. */
    private String reviewed(ReviewNotice notice) {
        PreReport report = notice.report();
        return words.say("reply.reviewed." + (notice.expired()
                ? "EXPIRED"
                : notice.state() + (notice.bySilence() ? ".silence" : "")), notice.project().name(),
                report.name().written(), report.phones().get(0).masked(), report.receipt(),
                times.from(report.earliestVisit(), report.effectiveAt(), notice.project()),
                times.until(report.deadline(), report.effectiveAt(), notice.project()));
    }
}
