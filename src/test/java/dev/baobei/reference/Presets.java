package dev.baobei.reference;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.baobei.reference.Terms.Held;
import dev.baobei.reference.Terms.Inside;
import dev.baobei.reference.Terms.Intake;
import dev.baobei.reference.Terms.Late;
import dev.baobei.reference.Terms.Lead;
import dev.baobei.reference.Terms.LeadKind;
import dev.baobei.reference.Terms.Matching;
import dev.baobei.reference.Terms.Ownership;
import dev.baobei.reference.Terms.Protection;
import dev.baobei.reference.Terms.Role;
import dev.baobei.reference.Terms.SelfVisit;
import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Unit;
import dev.baobei.reference.Terms.Visiting;
import dev.baobei.reference.Terms.Whole;

/** The regulations as terms, read from their text. */
final class Presets {

    static final Map<String, Terms> ALL = Map.of("PLAIN", Terms.plain(), "REG-01", reg01(), "REG-02", reg02(), "REG-03",
            reg03(), "REG-11", reg11(), "REG-16", reg16(), "REG-20", reg20());

    private Presets() {}

    private static Intake anyTime(Whole whole) {
        return new Intake(0, 0, Set.of(), whole, Inside.ACCEPTED, Held.KEPT, 0, 0, 0);
    }

    private static Lead none(boolean groups) {
        return new Lead(LeadKind.NONE, 0, 0, 0, Late.VOID, groups);
    }

    private static Span days(int days) {
        return Span.of(days, Unit.NATURAL_DAYS);
    }

    /** L5 registered when brought; L6 the last four may be hidden; L19 who brings first; L17 15 days since contact; L20 30 days. */
    static Terms reg01() {
        return Terms.plain().with(none(false)).with(Ownership.FIRST_REGISTRATION)
                .with(new Protection(days(30), null, 15));
    }

    /**
     * L28 seven days from the report, before and after the visit; L29 90 days from the hour of the deposit; whole number; look-up first,
     * refused when held; L30 who is still followed up chooses.
     */
    static Terms reg02() {
        return Terms.plain().with(none(false)).with(days(7))
                .with(new Protection(days(7), Span.of(90, Unit.DAYS_ON), 0, null, true))
                .with(new Intake(0, 0, Set.of(), Whole.REQUIRED, Inside.REFUSED, Held.REFUSED, 0, 0, 0))
                .with(Terms.plain().visiting().choosing(true));
    }

    /** L42, L57 half an hour, lateness only in a collision; L49 a month; L52-53 household; L45 before they leave; L46 two signatures. */
    static Terms reg03() {
        return Terms.plain().with(Terms.lead(30, Late.VOID_IN_COLLISION))
                .with(new Protection(Span.of(1, Unit.MONTHS), null, 0))
                .with(new Visiting(SelfVisit.REPORT_HOLDS, true, false,
                        EnumSet.of(Role.CONSULTANT, Role.REPORT_OFFICER)).signed(true));
    }

    /** L204 seven days, re-report on follow-ups every five; L205 groups; L201 4+5 digits; L207 whole at the desk; L208 three signatures. */
    static Terms reg11() {
        return Terms.plain().with(none(true)).with(days(7)).renewedByFollowUps(5).with(new Matching(9, false))
                .with(new Visiting(SelfVisit.RECORDS_ARE_CHECKED, false, false,
                        EnumSet.of(Role.AGENT, Role.CUSTOMER_SERVICE, Role.MARKETING_MANAGER)).askingForTheWholeNumber(true));
    }

    /** L284-285 the day before; L287-288 the signed form; L294-295 to opening day, then seven days. */
    static Terms reg16() {
        Span opening = Span.of(7, Unit.UNTIL_OPENING_THEN_DAYS);
        return Terms.plain().with(new Lead(LeadKind.EVENING_BEFORE, 0, 0, 0, Late.VOID, false)).with(opening)
                .with(Ownership.SIGNED_FORM).with(new Protection(opening, null, 0)).with(anyTime(Whole.ALLOWED));
    }

    /** Who comes alone and names nobody is the company's; three months from the visit, six from the hour of the last sale or payment. */
    static Terms reg20() {
        return Terms.plain().with(none(false))
                .with(new Protection(Span.of(3, Unit.MONTHS), null, 0, Span.of(6, Unit.MONTHS_ON)))
                .with(new Visiting(SelfVisit.HOUSE, false, true, Set.of()));
    }
}
