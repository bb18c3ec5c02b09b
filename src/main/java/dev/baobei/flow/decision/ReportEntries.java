package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.rule.Outcome.Accepted;

/** What the journal says of a report that came on record. */
public final class ReportEntries {

    /** Who said the digits that staff wrote down: no part of what is said of the customer. */
    public static final String SAID_BY = "saidBy";

    private ReportEntries() {}

    /**
     * Of one that was accepted, or referred to staff.
     *
     * @param asked from when on staff could look at it
     */
    static Map<String, String> accepted(PreReport report, Accepted accepted, Instant asked) {
        Map<String, String> facts = new TreeMap<>(Map.of("receipt", report.receipt().code(), "terms",
                Integer.toString(report.terms()), "earliestVisit", report.earliestVisit().toString(), "deadline",
                report.deadline().toString()));
        accepted.renewed().earlier().stream().max(PreReport::inPublishedOrder)
                .ifPresent(last -> facts.put("renews", last.receipt().code()));
        report.review().ifPresent(review -> facts.putAll(ReviewEntries.facts(review, asked)));
        return facts;
    }

    /** What is said of a customer, as values that enter the journal as commitments. */
    public static Map<String, String> personal(Said said) {
        PersonName name = said.name();
        Map<String, String> personal = new TreeMap<>(Map.of(
                "name", String.join("|", name.written(), name.surname(), name.given(), name.gender().name()),
                "phones", String.join(",", said.phones().stream().map(PhoneNumber::pattern).toList())));
        said.particulars().address().ifPresent(address -> personal.put("address", address));
        said.particulars().need().ifPresent(need -> personal.put("need", need));
        said.particulars().contactTime().ifPresent(time -> personal.put("contactTime", time));
        said.particulars().visitAt().ifPresent(at -> personal.put("visitAt", at.toString()));
        return personal;
    }
}
