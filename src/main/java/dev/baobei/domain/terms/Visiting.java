package dev.baobei.domain.terms;

import java.util.Set;

/**
 * What is asked of a visit.
 *
 * @param self       whose a reported customer is who comes alone
 * @param signatures who must sign a confirmation
 */
public record Visiting(SelfVisit self, Set<SignatureRole> signatures) {}
