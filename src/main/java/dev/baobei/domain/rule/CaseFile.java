package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.existing.ExistingCustomer;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * Everything on record that bears on one report, and the moment of its decision.
 *
 * @param effectiveAt the time that counts for it
 * @param agent       who writes
 * @param terms       the project's terms in force then; none when it takes no reports
 * @param reading     what the message says: with project, name and number, unless it is asked of what was read so far
 * @param reports     the reports of the project that share digits with one of its numbers
 * @param protections the protections of the project whose customer shares digits
 * @param ofTheDay    how many the agency and the agent reported on that day of the project
 * @param followUps   when those reports were followed up
 * @param existing    everybody who ever stood on the developer's own list with one of its numbers
 * @param isDesignated whether the agency named who sends it to file its reports
 */
public record CaseFile(Instant effectiveAt, Agent agent, Optional<Terms> terms, ReportReading reading, List<PreReport> reports,
        List<ProtectionPeriod> protections, ReportsOfTheDay ofTheDay, FollowUps followUps,
        List<ExistingCustomer> existing, boolean isDesignated) {

    /** Sent by somebody whom nobody named. */
    public CaseFile(Instant effectiveAt, Agent agent, Optional<Terms> terms, ReportReading reading, List<PreReport> reports,
            List<ProtectionPeriod> protections, ReportsOfTheDay ofTheDay, FollowUps followUps,
            List<ExistingCustomer> existing) {
        this(effectiveAt, agent, terms, reading, reports, protections, ofTheDay, followUps, existing, false);
    }

    /** Of somebody who never stood on the developer's own list. */
    public CaseFile(Instant effectiveAt, Agent agent, Optional<Terms> terms, ReportReading reading, List<PreReport> reports,
            List<ProtectionPeriod> protections, ReportsOfTheDay ofTheDay, FollowUps followUps) {
        this(effectiveAt, agent, terms, reading, reports, protections, ofTheDay, followUps, List.of());
    }

    /** The first of the day, and nothing was followed up. */
    public CaseFile(Instant effectiveAt, Agent agent, Optional<Terms> terms, ReportReading reading, List<PreReport> reports,
            List<ProtectionPeriod> protections) {
        this(effectiveAt, agent, terms, reading, reports, protections, ReportsOfTheDay.NONE, FollowUps.NONE);
    }

    /** The agent's own reports, for this agency, that said the same, whatever became of them. */
    Stream<PreReport> ownReports() {
        return reports.stream().filter(this::isOwn);
    }

    boolean isOwn(PreReport report) {
        return report.isSameAs(agent, name(), reading.phones());
    }

    /** Where the customer is from, as the report says it. */
    Optional<String> address() {
        return reading.particulars().address();
    }

    /** Why nothing is asked of what the terms do not speak of. */
    Answered.Because unasked() {
        return terms.isEmpty() ? Answered.Because.NO_TERMS : Answered.Because.NOT_IN_TERMS;
    }

    public Project project() {
        return reading.project().orElseThrow();
    }

    /** The reported numbers without the digits that the terms forbid: what may be kept. */
    public List<PhoneNumber> allowedPhones() {
        return reading.phones().stream().map(phone -> terms.map(those -> those.allowed(phone)).orElse(phone)).toList();
    }

    public PersonName name() {
        return reading.name().orElseThrow();
    }
}
