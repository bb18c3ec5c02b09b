package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.rule.Outcome;
import dev.baobei.domain.rule.Reasoned;
import dev.baobei.domain.rule.Reception;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.WholeNumber;

/** Decides the reports of a replay on receipt, or lets them be what they were. */
final class Receiving {

    private static final List<Problem> TOO_MUCH = List.of(new Problem(Field.PHONE, Why.TOO_MUCH, Optional.empty()));

    private final Project project;
    private final Proposal proposal;
    private final Reports reports;
    private final ProtectedCustomers protections;
    private final ExistingList existing;
    private final Map<Receipt, First> firsts = new HashMap<>();
    private UUID lastMessage;
    private boolean wasOnRecord;
    private Optional<Said> lastSaid = Optional.empty();
    private long unread;

    Receiving(Project project, Proposal proposal, Reports reports, ProtectedCustomers protections, ExistingList existing) {
        this.project = project;
        this.proposal = proposal;
        this.reports = reports;
        this.protections = protections;
        this.existing = existing;
    }

    /** What was said under a receipt first, for whoever says it again before it really expired. */
    private record First(Said said, Instant deadline) {}

    /** A report beside what it would have got; nothing of one that lies outside the span or was erased. */
    Optional<Compared> take(Happening.Reported reported, Openings openings) {
        Optional<Said> said = reported.said()
                .or(() -> reported.receipt().map(firsts::get).map(First::said));
        lastMessage = reported.message();
        wasOnRecord = reported.was().isOnRecord();
        lastSaid = said;
        if (said.isEmpty()) {
            unread += proposal.holds(reported.effectiveAt()) ? 1 : 0;
            return Optional.empty();
        }
        reported.was().deadline().ifPresent(deadline -> firsts.put(reported.receipt().orElseThrow(),
                new First(said.get(), deadline)));
        if (!proposal.holds(reported.effectiveAt())) {
            asItWas(reported, said.get());
            return Optional.empty();
        }
        Reasoned reasoned = gaveTooMuch(reported)
                ? new Reasoned(new Outcome.Incomplete(TOO_MUCH), List.of(Reception.notAsAsked(TOO_MUCH)))
                : decide(reported, said.get(), openings);
        Decision would = Decision.of(reasoned.outcome());
        wasOnRecord = would.isOnRecord();
        return Optional.of(new Compared.Report(reported.sequence(), reported.message(), reported.agent(),
                reported.effectiveAt(), reported.was(), would, reasoned.trace()));
    }

    /** What could not be read stays so under any terms. */
    Optional<Compared> take(Happening.AskedBack asked) {
        Decision was = Decision.of(new Outcome.Incomplete(asked.problems()));
        return proposal.holds(asked.effectiveAt())
                ? Optional.of(new Compared.Report(asked.sequence(), asked.message(), asked.agent(), asked.effectiveAt(), was,
                        was, List.of(Reception.unread(asked.problems()))))
                : Optional.empty();
    }

    /** The digits that it gave too many are not kept, so that only the terms say whether it may give them. */
    private boolean gaveTooMuch(Happening.Reported reported) {
        return Decision.of(new Outcome.Incomplete(TOO_MUCH)).problems().stream().anyMatch(reported.was().problems()::contains)
                && proposal.at(reported.effectiveAt(), reported.agent().agency())
                        .filter(terms -> terms.intake().wholeNumber() == WholeNumber.FORBIDDEN).isPresent();
    }

    private void asItWas(Happening.Reported reported, Said said) {
        Decision was = reported.was();
        if (was.isNew()) {
            reports.accept(reported, said,
                    new Outcome.Accepted(reported.terms().orElseThrow(), was.earliestVisit().orElseThrow(),
                            was.deadline().orElseThrow(), List.of()),
                    reported.review());
        }
    }

    private Reasoned decide(Happening.Reported reported, Said said, Openings openings) {
        Reasoned reasoned = Reception.reason(caseFile(reported, said, openings));
        Outcome outcome = reasoned.outcome();
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted.supersedes()
                    .forEach(other -> reports.end(other.id(), End.SUPERSEDED, reported.effectiveAt()));
            reports.accept(reported, said, accepted, accepted.toStaff()
                    .map(staff -> staff.from(reported.askedAt(), accepted.deadline())));
        } else if (outcome instanceof Outcome.Repeated repeated) {
            reported.receipt().ifPresent(receipt -> reports.isRepeat(receipt, repeated.first()));
        }
        return reasoned;
    }

    private CaseFile caseFile(Happening.Reported reported, Said said, Openings openings) {
        ReportReading reading = ReportReading.of(project.with(openings), said);
        return new CaseFile(reported.effectiveAt(), reported.agent(),
                proposal.at(reported.effectiveAt(), reported.agent().agency()), reading,
                reports.near(said.phones()).filter(report -> areNear(report.phones(), said.phones())).toList(),
                protections.near(said.phones(), Instant.MAX).stream()
                        .filter(period -> areNear(period.phones(), said.phones())).toList(),
                reports.ofTheDay(reported.agent(), reported.effectiveAt()),
                new FollowUps(reports.followUps(), proposal.renewals()), existing.with(said.phones()),
                reported.designated());
    }

    private static boolean areNear(List<PhoneNumber> some, List<PhoneNumber> others) {
        return some.stream().anyMatch(phone -> others.stream().anyMatch(phone::isCompatibleWith));
    }

    /** Whether the last report of a message came to stand on record, if it is the last that was taken up. */
    boolean isOnRecord(UUID message) {
        return !message.equals(lastMessage) || wasOnRecord;
    }

    /** What the last report that was taken up says, if this message made it. */
    Optional<Said> saidBy(UUID message) {
        return lastSaid.filter(said -> message.equals(lastMessage));
    }

    /** A report's deadline with what is known of opening day. */
    Instant deadline(PreReport report, Openings openings) {
        Terms terms = proposal.version(report.terms(), report.effectiveAt());
        return terms.validity().waitsForOpening()
                ? terms.validity().deadline(report.effectiveAt(), project.zone(), openings)
                : report.deadline();
    }

    long unread() {
        return unread;
    }

    /** Forgets what had expired before a moment, unless a moved opening day may have kept it valid. */
    void forget(Instant horizon) {
        if (proposal.reportsUntilOpening()) {
            return;
        }
        firsts.values().removeIf(first -> first.deadline().isBefore(horizon));
    }
}
