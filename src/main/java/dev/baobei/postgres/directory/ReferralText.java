package dev.baobei.postgres.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;

/**
 * Which reports go to staff as it is written down, within {@link TermsText}; nothing of it may be left out.
 *
 * @param grounds why a report goes there
 * @param within  as {@link Referral#readWithin} reads it
 * @param silence what it means that nobody answers within that time
 */
public record ReferralText(Set<Ground> grounds, String within, Silence silence) {

    /** However long is written, P1D or PT24H, is kept as one. */
    public ReferralText {
        within = Optional.ofNullable(within).flatMap(Referral::readWithin).map(Duration::toString).orElse(within);
    }

    static ReferralText of(Referral referral) {
        return new ReferralText(referral.grounds(), referral.within().toString(), referral.silence());
    }

    Referral toReferral() {
        return new Referral(grounds, Referral.readWithin(within).orElseThrow(), silence);
    }
}
