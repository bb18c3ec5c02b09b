package dev.baobei.domain.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.Visit;

/**
 * A candidate report and what every rule answered about it: one entry of a verdict's trace.
 *
 * @param findings in the order in which the rules are asked; all of them are asked, also after a no
 */
public record Examined(PreReport report, List<Finding> findings) {

    /** The rules of the visit, in the order in which they are asked. */
    private static final List<CandidateRule> RULES = List.of(
            new NumberAgrees(),
            new NameAgrees(),
            new Stands(),
            new ReportedBeforeArrival(),
            new ReportedInTime(),
            new StillValid());

    /** @param listed asked last, where there is something to ask */
    static Examined of(Candidate candidate, Visit visit, Optional<NotListedBefore> listed) {
        Stream<CandidateRule> reviewed = candidate.report().review().stream().map(review -> new AcceptedByStaff());
        return new Examined(candidate.report(), Stream.of(RULES.stream(), listed.stream(), reviewed).flatMap(rules -> rules)
                .map(rule -> rule.ask(candidate, visit)).toList());
    }

    /** Whether every rule said yes. */
    public boolean isEligible() {
        return findings.stream().allMatch(finding -> finding.answer() == Answer.YES);
    }

    /** Whether no rule said no and one is in doubt: a look-alike (疑似重号), which no machine decides. */
    public boolean isLookAlike() {
        return has(Answer.DOUBT) && !has(Answer.LATE) && !has(Answer.NO);
    }

    /** Whether only the lead time is missing, which costs it nothing where no other agency has a claim; it may be a look-alike. */
    boolean isLate() {
        return has(Answer.LATE) && !has(Answer.NO);
    }

    /** Whether it was about this visitor when they arrived, and nobody had taken it back, whatever it is worth. */
    boolean isOfTheVisitor() {
        return findings.stream()
                .filter(finding -> finding.rule() != Rule.REPORTED_IN_TIME && finding.rule() != Rule.STILL_VALID)
                .allMatch(finding -> finding.answer() == Answer.YES);
    }

    /** Whether nothing but the staff's answer is missing to say whether it counts. */
    boolean isWaiting() {
        return isDoubtful() && findings.stream().allMatch(finding -> finding.answer() != Answer.DOUBT
                || finding.rule() == Rule.ACCEPTED_BY_STAFF);
    }

    /** Whether a rule is in doubt about it. */
    boolean isDoubtful() {
        return has(Answer.DOUBT);
    }

    private boolean has(Answer answer) {
        return findings.stream().anyMatch(finding -> finding.answer() == answer);
    }
}
