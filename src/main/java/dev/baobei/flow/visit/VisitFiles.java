package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.VisitFile;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.existing.ExistingList;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.SamePerson;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.postgres.message.WaitingMessages;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.ReportLinks;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.visit.ExistingCustomers;
import dev.baobei.postgres.visit.Protections;
import dev.baobei.postgres.visit.Relatives;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Loads everything on record that bears on a visit, while the project's head is locked. */
@ApplicationScoped
class VisitFiles {

    private final PreReportLedger reports;
    private final ReportLinks links;
    private final JoinedCustomers joined;
    private final Protections protections;
    private final WaitingMessages waiting;
    private final Relatives relatives;
    private final ExistingCustomers existing;
    private final FollowedReports followed;

    VisitFiles(PreReportLedger reports, ReportLinks links, JoinedCustomers joined, Protections protections,
            WaitingMessages waiting,
            Relatives relatives,
            ExistingCustomers existing, FollowedReports followed) {
        this.reports = reports;
        this.links = links;
        this.joined = joined;
        this.protections = protections;
        this.waiting = waiting;
        this.relatives = relatives;
        this.existing = existing;
        this.followed = followed;
    }

    /** @param settled before when everything received has been handled, as far as it could be */
    Uni<VisitFile> load(SqlConnection tx, Visit visit, Directory directory, Instant settled) {
        return joined.whole(tx, directory, visit).flatMap(person -> load(tx, person, directory, settled));
    }

    private Uni<VisitFile> load(SqlConnection tx, SamePerson person, Directory directory, Instant settled) {
        Visit visit = person.visit();
        List<Asked> asked = visit.phones().stream().map(phone -> new Asked(visit.project().id(), phone)).toList();
        Terms terms = directory.termsOf(visit.project().id(), visit.arrivedAt()).orElseThrow();
        return candidates(tx, visit, directory, asked).flatMap(all -> followed.of(tx, directory, all, visit, terms))
                .flatMap(candidates -> protections
                        .near(tx, directory, asked, visit.arrivedAt())
                        .flatMap(periods -> household(tx, visit, terms, directory).flatMap(household -> waiting
                                .before(tx, counting(visit, terms, settled))
                                .flatMap(waiting -> existing.near(tx, directory, asked)
                                        .map(listed -> new VisitFile(visit, terms,
                                                candidates,
                                                person.own(periods).stream()
                                                        .filter(period -> !period.visit().equals(visit.id())).toList(),
                                                household,
                                                waiting.stream()
                                                        .filter(message -> mayConcern(visit, message, directory, candidates,
                                                                terms))
                                                        .map(KeptMessage::id)
                                                        .toList(),
                                                listed.getOrDefault(visit.project().id(), ExistingList.EMPTY)
                                                        .with(visit.phones())))))));
    }

    /** Until when what is received may concern a visit: a group may be reported on the day, until it is confirmed. */
    private static Instant counting(Visit visit, Terms terms, Instant settled) {
        return terms.visiting().groups() == Groups.ON_THE_DAY
                ? visit.group().reportedUntil(visit.project(), visit.arrivedAt(), settled)
                : visit.arrivedAt();
    }

    /** Those that share digits, and those that two people linked whatever their digits. */
    private Uni<List<Candidate>> candidates(SqlConnection tx, Visit visit, Directory directory, List<Asked> asked) {
        return reports.near(tx, directory, asked).flatMap(near -> links.of(tx, directory, visit.id())
                .map(linked -> ReportLinks.with(near, linked).stream()
                        .map(report -> new Candidate(report,
                                directory.terms(report.terms(), report.effectiveAt()).orElseThrow(),
                                ReportLinks.isAmong(linked, report)))
                        .toList()));
    }

    /** What protects those of whom the terms say that they are one customer with the visitor. */
    private Uni<List<ProtectionPeriod>> household(SqlConnection tx, Visit visit, Terms terms, Directory directory) {
        return relatives.othersOf(tx, visit, terms.visiting().household())
                .flatMap(others -> others.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : protections.of(tx, directory, others, visit.arrivedAt()));
    }

    /** Whether a message reads as a report for the visit's project, as something whose project is not certain, or as a follow-up that counts. */
    private static boolean mayConcern(Visit visit, KeptMessage message, Directory directory, List<Candidate> candidates,
            Terms terms) {
        if (!directory.servedBy(message.channel(), message.number()).contains(visit.project())) {
            return false;
        }
        Reading reading = Preparation.read(message, directory);
        boolean addsToReport = reading.kind() == Reading.Kind.SUPPLEMENT
                || Preparation.part(message, reading, directory).isPresent();
        return addsToReport || FollowedReports.mayBeFollowedBy(message, reading, candidates, terms)
                || reading.reports().stream().map(ReportReading::project)
                        .anyMatch(project -> project.isEmpty() || project.get().equals(visit.project()));
    }
}
