package dev.baobei.domain.terms;

import java.util.Set;

import dev.baobei.domain.party.Kinship;

/**
 * What is asked of a visit.
 *
 * @param self       whose a reported customer is who comes alone
 * @param existing   whose a customer of the developer's own list is
 * @param signatures who must sign a confirmation
 * @param household  who make one customer with a visitor: REG-03, line 52; nobody where each is a customer of their own
 * @param groups     what is asked of the reports of groups
 * @param notice     when an agency hears that its customer came alone
 * @param signing    until when a confirmation may be signed
 * @param followed   whose a customer is whom somebody whose report has expired still follows up
 * @param number     how much of their number a visitor must leave
 */
public record Visiting(SelfVisit self, Existing existing, Set<SignatureRole> signatures, Set<Kinship> household,
        Groups groups, OwnersNotice notice, Signing signing, StillFollowed followed, VisitorsNumber number) {

    /** Nobody hears of it before the verdict, a slip is signed until closing, and a visitor may hide digits. */
    public Visiting(SelfVisit self, Existing existing, Set<SignatureRole> signatures, Set<Kinship> household, Groups groups) {
        this(self, existing, signatures, household, groups, OwnersNotice.WITH_VERDICT, Signing.BEFORE_CLOSING,
                StillFollowed.THE_NEW_REPORTS, VisitorsNumber.AS_SAID);
    }

    /** Each visitor is a customer of their own, and groups are as others. */
    public Visiting(SelfVisit self, Existing existing, Set<SignatureRole> signatures) {
        this(self, existing, signatures, Set.of(), Groups.AS_OTHERS);
    }
}
