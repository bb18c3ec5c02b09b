package dev.baobei.flow.setup;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import dev.baobei.domain.terms.Assistance;
import dev.baobei.domain.terms.FakeFines;
import dev.baobei.domain.terms.Outside;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.Protection;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.domain.terms.Silence;
import dev.baobei.postgres.directory.AssistanceText;
import dev.baobei.postgres.directory.ReferralText;
import dev.baobei.postgres.directory.TermsText;

/** What is wrong with terms as they were written: by these a commission is won or lost. */
public final class TermsFaults {

    private final TermsText terms;
    private final BiConsumer<String, String> fault;

    private TermsFaults(TermsText terms, BiConsumer<String, String> fault) {
        this.terms = terms;
        this.fault = fault;
    }

    /** @param fault is told of each: where in the terms, and what is allowed there */
    public static void find(TermsText terms, BiConsumer<String, String> fault) {
        ReportTermsFaults.find(terms.ofReports(), fault);
        TermsFaults in = new TermsFaults(terms, fault);
        in.protection();
        in.choices();
        in.outside();
        Optional.ofNullable(terms.referral()).ifPresent(in::referral);
        Optional.ofNullable(terms.assistance()).ifPresent(in::assistance);
        in.must(terms.fakeReportFines() == null || FakeFines.arePossible(terms.fakeReportFines()), "fakeReportFines",
                FakeFines.ALLOWED);
    }

    private void protection() {
        must(Optional.ofNullable(terms.protection()).flatMap(Protection::read).isPresent(), "protection", Protection.ALLOWED);
        must(Optional.ofNullable(terms.protectionFromDeposit()).filter(text -> Protection.readLasting(text).isEmpty())
                .isEmpty(),
                "protectionFromDeposit", Protection.ALLOWED_FROM_DEPOSIT);
        must(Optional.ofNullable(terms.protectionFromContact()).filter(text -> Protection.readContact(text).isEmpty())
                .isEmpty(),
                "protectionFromContact", Protection.ALLOWED_FROM_CONTACT);
        must(Optional.ofNullable(terms.protectionFromPayment()).filter(text -> Protection.readLasting(text).isEmpty())
                .isEmpty(),
                "protectionFromPayment", Protection.ALLOWED_FROM_PAYMENT);
    }

    private void choices() {
        must(terms.ownership() != null, "ownership", oneOf(Ownership.values()));
        must(terms.ownership() != Ownership.SIGNED_FORM || terms.signatures().contains(SignatureRole.CUSTOMER), "signatures",
                "must hold CUSTOMER where the signed form owns");
        must(terms.disclosure() != null, "disclosure",
                "must be SECRET, TOLD, or a choice for each of agent, holder, collision and desk");
        must(terms.disclosure() == null || terms.disclosure().isPossible(), "disclosure.holder",
                "must be NOTHING where agents are told nothing: no report is refused then");
        must(terms.referral() == null || terms.disclosure() == null || !terms.disclosure().tellsHolders(), "disclosure.holder",
                "must be NOTHING where staff review reports: none is refused on receipt then");
    }

    /** An area that means nothing is a mistake, and nobody looks at what no terms refer. */
    private void outside() {
        must(terms.promotionArea().isEmpty() || terms.outsideArea() != Outside.COUNTS, "outsideArea",
                "must be NOT_SETTLED, REFERRED or REFUSED where promotionArea is said");
        boolean refers = Optional.ofNullable(terms.referral()).map(ReferralText::grounds)
                .filter(grounds -> grounds.contains(Referral.Ground.OUTSIDE_AREA)).isPresent();
        must(refers == (terms.outsideArea() == Outside.REFERRED), "referral.grounds",
                "must hold OUTSIDE_AREA where outsideArea is REFERRED, and nowhere else");
    }

    private void referral(ReferralText said) {
        must(said.grounds() != null && !said.grounds().isEmpty() && said.grounds().stream().noneMatch(Objects::isNull),
                "referral.grounds", "must be one or more of "
                        + names(Referral.Ground.values()));
        must(Optional.ofNullable(said.within()).flatMap(Referral::readWithin).isPresent(), "referral.within",
                Referral.ALLOWED_WITHIN);
        must(said.silence() != null, "referral.silence", oneOf(Silence.values()));
    }

    private void assistance(AssistanceText said) {
        percent(said.reception(), "reception");
        percent(said.receptionAndClosed(), "receptionAndClosed");
        percent(said.unaware(), "unaware");
        percent(said.unawareAndClosed(), "unawareAndClosed");
        must(said.fine() != null && Assistance.isFine(said.fine()), "assistance.fine", Assistance.ALLOWED_FINE);
    }

    private void percent(Integer said, String place) {
        must(said != null && Assistance.isPercent(said), "assistance." + place, Assistance.ALLOWED_PERCENT);
    }

    private void must(boolean holds, String place, String allowed) {
        if (!holds) {
            fault.accept(place, allowed);
        }
    }

    static String oneOf(Enum<?>[] values) {
        return "must be one of " + names(values);
    }

    static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
