package dev.baobei.domain.adjudication;

import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Verdict.Contested;
import dev.baobei.domain.adjudication.Verdict.Protected;
import dev.baobei.domain.adjudication.Verdict.StillProtected;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * The customer came again, or somebody who may be the same person, and that visit was confirmed first. They are protected for one side at
 * a time: a protection that begins within the one that this visit would open leaves no room for it, and whose they are no machine says.
 */
final class CameAgain {

    private CameAgain() {}

    /** Whatever begins within the protection that a confirmation of this verdict would open. */
    static Stream<ProtectionPeriod> since(Verdict found, VisitFile file) {
        return opens(found)
                ? file.protections().stream().filter(later -> isWithin(later, found.protection().orElseThrow()))
                : Stream.empty();
    }

    private static boolean opens(Verdict found) {
        return !(found instanceof Contested || found instanceof StillProtected || found instanceof OfHousehold.First);
    }

    private static boolean isWithin(ProtectionPeriod later, Protected opened) {
        return later.from().isAfter(opened.from()) && later.from().isBefore(opened.until());
    }
}
