package dev.baobei.domain.adjudication;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * Whose report of the visitor had expired, and who followed up since.
 *
 * <p>REG-02, line 30: "无效报备的客户其他员工可以重复报备或跟踪,若原跟单人员还在跟进情况下,由客户自愿选择,禁止抢单行为".
 */
final class StillFollowing {

    /** Whose a report is says its name, and its digits or two people's word. */
    private static final Set<Rule> WHOSE = EnumSet.of(Rule.NUMBER_AGREES, Rule.NUMBER_LINKED, Rule.NAME_AGREES);

    private StillFollowing() {}

    /** Those of other agencies than the winner's, where the terms let the customer choose. */
    static List<Examined> beside(PreReport winner, VisitFile file, List<Examined> trace) {
        if (file.terms().visiting().followed() != StillFollowed.CUSTOMERS_CHOICE) {
            return List.of();
        }
        return trace.stream().filter(examined -> Adjudicator.agency(examined) != winner.agent().agency().id()
                && isOfTheVisitor(examined, file) && isFollowed(examined.report(), file)).toList();
    }

    /** Also one that brought the customer once: what protected them is over, or nobody would own anew; not one that brought somebody else. */
    private static boolean isOfTheVisitor(Examined examined, VisitFile file) {
        boolean over = examined.report().ended().map(PreReport.Ended::why).filter(why -> why != End.MATCHED
                || brought(examined.report(), file).filter(who -> !who.mayBe(file.visit())).isPresent()).isPresent();
        return !over && examined.findings().stream().filter(finding -> WHOSE.contains(finding.rule()))
                .allMatch(finding -> finding.answer() == Answer.YES);
    }

    private static Optional<Brought> brought(PreReport report, VisitFile file) {
        return candidate(report, file).flatMap(Candidate::brought);
    }

    private static Optional<Candidate> candidate(PreReport report, VisitFile file) {
        return file.reports().stream().filter(candidate -> candidate.report().id().equals(report.id())).findFirst();
    }

    /** After nothing stood for its agency any more, and before the customer came. */
    private static boolean isFollowed(PreReport report, VisitFile file) {
        Instant since = overSince(report, file);
        return candidate(report, file).map(Candidate::followed).stream().flatMap(List::stream)
                .anyMatch(at -> !at.isBefore(since) && at.isBefore(file.visit().arrivedAt()));
    }

    /** From when on it is of no effect: its time is over, and so is whatever protected the customer for its agency. */
    private static Instant overSince(PreReport report, VisitFile file) {
        return file.protections().stream().filter(period -> period.from().isBefore(file.visit().arrivedAt()))
                .filter(period -> isOfTheVisitor(period, report, file) && isHeldBy(report.agent().agency().id(), period))
                .map(ProtectionPeriod::until).filter(report.deadline()::isBefore).max(Comparator.naturalOrder())
                .orElse(report.deadline());
    }

    private static boolean isOfTheVisitor(ProtectionPeriod period, PreReport report, VisitFile file) {
        return period.customer().equals(file.visit().customer())
                || brought(report, file).filter(who -> who.visit().equals(period.visit())).isPresent();
    }

    private static boolean isHeldBy(int agency, ProtectionPeriod period) {
        return period.holders().stream().flatMap(holder -> holder.agency().stream()).anyMatch(one -> one.id() == agency);
    }
}
