package dev.baobei.domain.terms;

import java.util.Set;

/**
 * What is asked of a visit.
 *
 * @param self       whose a reported customer is who comes alone
 * @param existing   whose a customer of the developer's own list is
 * @param signatures who must sign a confirmation
 */
public record Visiting(SelfVisit self, Existing existing, Set<SignatureRole> signatures) {}
