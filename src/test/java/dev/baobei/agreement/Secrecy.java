package dev.baobei.agreement;

import java.util.stream.Collectors;

import dev.baobei.domain.adjudication.Examined;
import dev.baobei.domain.adjudication.OfHousehold;
import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.Visit;

/** What is kept from the winner's agent. */
final class Secrecy {

    private Secrecy() {}

    /** Consequences: at once where the terms say so, whatever it reveals. */
    static boolean isTold(Visit visit, Verdict won, PreReport report, Record record, Mutant mutant) {
        boolean holds = mutant == Mutant.COLLISION_KEPT
                || record.termsAt(visit.arrivedAt()).orElseThrow().disclosure().holdsCollisions();
        return !holds || !revealsCollision(visit, won, report);
    }

    /** Collisions. */
    private static boolean revealsCollision(Visit visit, Verdict won, PreReport report) {
        if (won instanceof OfHousehold.Halves) {
            return true;
        }
        int winner = report.agent().agency().id();
        boolean byHolder = visit.broughtBy() instanceof BroughtBy.ByAgency by && by.agency().id() == winner;
        return !byHolder && won.trace().stream().filter(Examined::isEligible)
                .map(examined -> examined.report().agent().agency().id()).collect(Collectors.toSet()).stream()
                .anyMatch(agency -> agency != winner);
    }
}
