package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.terms.Referral;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Terms;

/**
 * That a report goes to a person of the staff (转人工审核), who accepts or refuses it.
 *
 * @param told whether the agent is told: under secrecy (REG-16, line 292) a held customer gets the answer of a free one. That somebody is from
 *             elsewhere, or is reported again, is no secret of a rival's; who is held besides gets the answer of one who is not
 */
public record ToStaff(Set<Ground> grounds, Referral terms, boolean told) {

    /** Why a report goes there, under the project's terms in force; nothing where it is accepted at once. */
    static Optional<ToStaff> of(Answered asked, Terms terms) {
        Set<Ground> grounds = asked.answer() == Answered.Answer.NO
                ? asked.facts().stream().map(Ground::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return terms.referral().filter(referral -> !grounds.isEmpty())
                .map(referral -> new ToStaff(grounds, referral,
                        terms.disclosure().tellsAgents() || !Set.of(Ground.HELD).equals(grounds)));
    }

    /**
     * The review of a report: nobody waits for it longer than it is valid.
     *
     * @param asked    from when on staff could look: when it was received, or handled where that was later
     * @param deadline until when the report is valid
     */
    public Review from(Instant asked, Instant deadline) {
        Instant due = asked.plus(terms.within());
        return new Review(grounds, due.isBefore(deadline) ? due : deadline, terms.silence(), told, Optional.empty());
    }
}
