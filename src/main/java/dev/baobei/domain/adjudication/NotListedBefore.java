package dev.baobei.domain.adjudication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.terms.Existing;
import dev.baobei.domain.visit.Visit;

/**
 * The customer was reported before they came onto the developer's own list (老客户). Asked only of who stands on it at the arrival,
 * where the terms make such customers the house's; a number that the list has under another name is for a person to look at.
 *
 * <p>REG-10, line 197: "客户报备时间以前的老客户"; first is first, also against the house.
 *
 * @param since   from when on they have stood on the list
 * @param certain whether the name fits too
 */
record NotListedBefore(Instant since, boolean certain) implements CandidateRule {

    /** For the visitor of a file; nothing where they are on no list that counts. */
    static Optional<NotListedBefore> of(VisitFile file) {
        Visit visit = file.visit();
        List<ExistingCustomer> listed = listed(file).toList();
        return since(listed.stream().filter(one -> one.mayBe(visit.name())).toList())
                .map(since -> new NotListedBefore(since, true))
                .or(() -> since(listed).map(since -> new NotListedBefore(since, false)));
    }

    /** Who stands on it with one of the visitor's numbers, the first first. */
    static Stream<ExistingCustomer> listed(VisitFile file) {
        Visit visit = file.visit();
        return file.existing().stream().filter(one -> file.terms().visiting().existing() != Existing.FREE)
                .filter(one -> visit.phones().contains(one.phone()) && one.isListedAt(visit.arrivedAt()))
                .sorted(Comparator.comparing(ExistingCustomer::since).thenComparing(one -> one.phone().pattern()));
    }

    private static Optional<Instant> since(List<ExistingCustomer> listed) {
        return listed.stream().map(ExistingCustomer::since).min(Comparator.naturalOrder());
    }

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        Instant reportedAt = candidate.report().effectiveAt();
        Answer answer = reportedAt.isBefore(since) ? Answer.YES : certain ? Answer.NO : Answer.DOUBT;
        return Finding.of(Rule.NOT_LISTED_BEFORE, answer, reportedAt, since);
    }
}
