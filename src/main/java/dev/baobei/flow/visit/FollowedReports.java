package dev.baobei.flow.visit;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.AboutReport;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.Pooled;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.Leavers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** When the reports that may be a visitor's were followed up, and whom they brought, where the terms let customers choose. */
@ApplicationScoped
class FollowedReports {

    private final FollowUpLog followUps;
    private final Leavers leavers;
    private final UsedReports used;

    FollowedReports(FollowUpLog followUps, Leavers leavers, UsedReports used) {
        this.followUps = followUps;
        this.leavers = leavers;
        this.used = used;
    }

    /** Whether what is said in a message follows up one of these after its time, where the terms let customers choose. */
    static boolean mayBeFollowedBy(KeptMessage message, Reading reading, List<Candidate> candidates, Terms terms) {
        return terms.visiting().followed() == StillFollowed.CUSTOMERS_CHOICE && reading.kind() == Reading.Kind.FOLLOW_UP
                && AboutReport.in(reading, AboutReport.Words.FOLLOW_UP).known().stream()
                        .anyMatch(receipt -> candidates.stream().map(Candidate::report)
                                .anyMatch(report -> report.receipt().equals(receipt)
                                        && !message.effectiveAt().isBefore(report.deadline())));
    }

    Uni<List<Candidate>> of(SqlConnection tx, Directory directory, List<Candidate> all, Visit visit, Terms terms) {
        if (terms.visiting().followed() == StillFollowed.THE_NEW_REPORTS || all.isEmpty()) {
            return Uni.createFrom().item(all);
        }
        return followUps.times(tx, all.stream().map(one -> one.report().id()).toList()).flatMap(times -> used
                .brought(tx, directory, all).flatMap(brought -> leavers.pooled(tx, visit.project(), visit.arrivedAt())
                        .map(pooled -> all.stream().map(one -> one.with(
                                Pooled.left(times.getOrDefault(one.report().id(), List.of()), one.report(), pooled,
                                        visit.arrivedAt()),
                                Optional.ofNullable(brought.get(one.report().id())))).toList())));
    }
}
