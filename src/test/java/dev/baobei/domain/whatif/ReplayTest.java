package dev.baobei.domain.whatif;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.receipt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Intake;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Protection.Since;
import dev.baobei.domain.terms.Quotas;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import org.junit.jupiter.api.Test;

/** What a replay makes of a history, happening by happening; the terms of record are the usual ones. */
class ReplayTest {

    private static final Terms USUAL = SomeTerms.usual().terms();

    private final List<String> found = new ArrayList<>();
    private Replay replay = under(USUAL, Optional.empty(), Optional.empty());
    private long sequence;

    private static Replay under(Terms proposed, Optional<Instant> from, Optional<Instant> until) {
        Terms terms = new Terms(Proposal.ID, proposed.project(), proposed.effectiveFrom(), proposed.leadTime(),
                proposed.lateness(), proposed.validity(), proposed.ownership(), proposed.protection(), proposed.phoneForms(),
                proposed.nameForm(), proposed.disclosure(), proposed.agreement(), proposed.visiting(), proposed.intake(),
                proposed.reminder(), proposed.renewal(), proposed.leaver(), proposed.referral(),
                proposed.promotion(), proposed.assistance(), proposed.fakeFines(), proposed.unowned());
        return new Replay(JINQIAO, Openings.NONE, Proposal.of(terms, from, until, new Versions(List.of(USUAL), List.of())),
                Duration.ZERO, ExistingList.EMPTY);
    }

    private static Terms onceADay() {
        return SomeTerms.usual().with(Intake.ANYTHING.with(new Quotas(Optional.of(1), Optional.empty()))).terms();
    }

    private void take(Happening happening, Instant at) {
        replay.take(happening, at).filter(compared -> !compared.changes().isEmpty())
                .ifPresent(compared -> found.add(compared.sequence() + " " + compared.changes()));
    }

    private Receipt accepted(Agent agent, String time, String name, String phone) {
        return accepted("message " + sequence, agent, time, name, phone);
    }

    private Receipt accepted(String message, Agent agent, String time, String name, String phone) {
        Instant at = at(time);
        Receipt receipt = receipt(++sequence);
        take(new Happening.Reported(sequence, id(message), at, agent, Optional.of(said(name, phone)), Optional.of(receipt),
                Optional.of(USUAL.id()),
                Decision.accepted(USUAL.leadTime().earliestVisit(at, SHANGHAI),
                        USUAL.validity().deadline(at, SHANGHAI, Openings.NONE)),
                at, Optional.empty(), false),
                at);
        return receipt;
    }

    private void rejected(Agent agent, String time, String name, String phone) {
        take(new Happening.Reported(++sequence, id("rejected " + sequence), at(time), agent, Optional.of(said(name, phone)),
                Optional.empty(), Optional.empty(), Decision.rejected(List.of(Objection.NOT_FREE)), at(time),
                Optional.empty(), false), at(time));
    }

    private void repeated(Agent agent, String time, Receipt first) {
        take(new Happening.Reported(++sequence, id("repeated " + sequence), at(time), agent, Optional.empty(),
                Optional.of(first), Optional.empty(), Decision.repeated(), at(time), Optional.empty(), false), at(time));
    }

    private static Said said(String name, String phone) {
        return new Said(name(name), List.of(new PhoneNumber(phone)));
    }

    private Visit visit(String time, String name, String phone) {
        return new Visit(id("visit " + time + phone), JINQIAO, id("customer " + phone), name(name),
                List.of(new PhoneNumber(phone)),
                Source.AGENCY, new BroughtBy.Unsaid(), at(time));
    }

    private void comes(Visit visit, Whose was) {
        take(new Happening.Judged(++sequence, visit, was, List.of(), Optional.empty()), visit.arrivedAt());
        take(new Happening.Confirmed(visit.id()), visit.arrivedAt());
    }

    private static Whose forWhom(Whose.Kind kind, Optional<Receipt> receipt, Holder holder, String from) {
        return new Whose(kind, receipt, List.of(holder), List.of(), at(from),
                USUAL.protection().until(at(from), Since.NOTHING, SHANGHAI, Openings.NONE),
                false);
    }

    private static Whose brought(Receipt receipt, Agent agent, String time) {
        return forWhom(Whose.Kind.BROUGHT_BY, Optional.of(receipt), Holder.of(agent), time);
    }

    @Test
    void underTheTermsInForceNothingDiffers() {
        Receipt first = accepted(LI, "09:00", "张先生", "138****1234");
        repeated(LI, "09:05", first);
        accepted(CHEN, "09:10", "张先生", "138****1234");
        comes(visit("10:00", "张先生", "13812341234"), brought(first, LI, "10:00"));
        comes(visit("11-24T10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.PROTECTED, Optional.empty(), Holder.of(LI), "10:00"));

        assertEquals(List.of(), found);
        assertEquals(3, replay.decided());
        assertEquals(2, replay.judged());
    }

    @Test
    void whatWouldBeRejectedIsNoCandidateAndWhatFollowsFromThatIsReplayed() {
        replay = under(onceADay(), Optional.empty(), Optional.empty());
        accepted(LI, "08:00", "王先生", "139****0000");
        Receipt second = accepted(LI, "09:00", "张先生", "138****1234");
        comes(visit("10:00", "张先生", "13812341234"), brought(second, LI, "10:00"));
        comes(visit("11-24T10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.PROTECTED, Optional.empty(), Holder.of(LI), "10:00"));

        assertEquals(List.of("2 [ACCEPTED_TO_REJECTED]", "3 [VERDICT, HOLDER]", "3 [VERDICT, HOLDER]", "4 [HOLDER]",
                "4 [HOLDER]"), found);
    }

    @Test
    void whatWasRejectedMayWinAndNobodyWasGivenItsReceipt() {
        rejected(LI, "09:00", "张先生", "13812341234");
        Visit visit = visit("10:00", "张先生", "13812341234");
        Optional<Compared> compared = replay.take(new Happening.Judged(++sequence, visit,
                forWhom(Whose.Kind.WALK_IN, Optional.empty(), Holder.house(), "10:00"), List.of(), Optional.empty()),
                visit.arrivedAt());

        assertEquals(List.of("1 [REJECTED_TO_ACCEPTED]"), found);
        Whose would = ((Compared.Judgement) compared.orElseThrow()).would();
        assertEquals(Whose.Kind.BROUGHT_BY, would.kind());
        assertEquals(Optional.empty(), would.receipt());
    }

    @Test
    void whatLiesOutsideTheSpanIsWhatItWas() {
        replay = under(onceADay(), Optional.of(at("11-24T00:00")), Optional.of(at("11-25T00:00")));
        accepted(LI, "09:00", "张先生", "138****1234");
        accepted(LI, "09:01", "张先生", "138****1235");
        accepted(LI, "11-24T09:00", "张先生", "138****1236");
        accepted(LI, "11-24T09:01", "张先生", "138****1237");
        accepted(LI, "11-25T00:00", "张先生", "138****1238");

        assertEquals(List.of("4 [ACCEPTED_TO_REJECTED]"), found);
        assertEquals(2, replay.decided());
    }

    @Test
    void aCorrectionThatWouldNotBeTakenUpEndsNothing() {
        replay = under(onceADay(), Optional.empty(), Optional.empty());
        Receipt former = accepted(LI, "09:00", "张先生", "138****1234");
        accepted("correction", LI, "09:10", "张先生", "138****1235");
        take(new Happening.Superseded(id("correction"), former, at("09:10"), false), at("09:10"));
        comes(visit("10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.WALK_IN, Optional.empty(), Holder.house(), "10:00"));

        assertEquals(List.of("2 [ACCEPTED_TO_REJECTED]", "3 [VERDICT, HOLDER]", "3 [VERDICT, HOLDER]"), found);
    }

    @Test
    void aCorrectionAndWhatStaffTookBackEndReportsAsTheyDid() {
        Receipt former = accepted(LI, "09:00", "张先生", "138****1234");
        accepted("correction", LI, "09:10", "张先生", "138****1235");
        take(new Happening.Superseded(id("correction"), former, at("09:10"), false), at("09:10"));
        Receipt other = accepted(CHEN, "09:20", "李先生", "138****1236");
        take(new Happening.Superseded(id("another"), other, at("09:20"), true), at("09:50"));
        comes(visit("10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.WALK_IN, Optional.empty(), Holder.house(), "10:00"));
        comes(visit("10:01", "李先生", "13812341236"),
                forWhom(Whose.Kind.WALK_IN, Optional.empty(), Holder.house(), "10:01"));

        assertEquals(List.of(), found);
    }

    @Test
    void aRulingStaysWhateverTheMachineWouldHaveSaid() {
        replay = under(onceADay(), Optional.empty(), Optional.empty());
        accepted(LI, "08:00", "王先生", "139****0000");
        Receipt second = accepted(LI, "09:00", "张先生", "138****1234");
        Visit visit = visit("10:00", "张先生", "13812341234");
        comes(visit, brought(second, LI, "10:00"));
        take(new Happening.Ruled(visit.id(), at("12:00"), List.of(Holder.of(CHEN))), at("12:00"));
        found.clear();
        comes(visit("11-24T10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.PROTECTED, Optional.empty(), Holder.of(CHEN), "10:00"));

        assertEquals(List.of(), found);
    }

    @Test
    void whatARivalHoldsIsToldOnlyWhereTheProposedTermsTell() {
        replay = under(SomeTerms.usual().with(Disclosure.TOLD).terms(), Optional.empty(), Optional.empty());
        accepted(LI, "09:00", "张先生", "13812341234");
        accepted(CHEN, "09:10", "张先生", "13812341234");

        assertEquals(List.of("2 [ACCEPTED_TO_REJECTED]"), found);
    }

    @Test
    void whatWasErasedIsCountedAndNotGuessed() {
        take(new Happening.Reported(++sequence, id("erased"), at("09:00"), LI, Optional.empty(), Optional.of(receipt(1)),
                Optional.of(USUAL.id()),
                Decision.accepted(at("09:30"), at("11-30T00:00")), at("09:00"), Optional.empty(), false), at("09:00"));

        assertEquals(1, replay.unread());
        assertEquals(0, replay.decided());
    }

    @Test
    void whatHasExpiredIsForgottenAndChangesNothing() {
        Receipt first = accepted(LI, "09:00", "张先生", "138****1234");
        for (int day = 1; day <= 28; day++) {
            for (int i = 0; i < 100; i++) {
                accepted(CHEN, "12-%02dT09:%02d".formatted(day, i % 60), "李先生", "139%08d".formatted(day * 100 + i));
            }
        }
        comes(visit("12-28T10:00", "张先生", "13812341234"),
                forWhom(Whose.Kind.WALK_IN, Optional.empty(), Holder.house(), "12-28T10:00"));
        take(new Happening.Withdrawn(first, at("12-28T11:00")), at("12-28T11:00"));

        assertEquals(List.of(), found);
    }
}
