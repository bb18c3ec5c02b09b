package dev.baobei.flow.act;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Protection;
import dev.baobei.postgres.deal.Deals;
import dev.baobei.postgres.visit.ProtectionEnds;
import dev.baobei.postgres.visit.ProtectionEnds.End;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * What becomes of protections when opening day, a deposit or a payment moves their end; what is over stays over. REG-16, line 294: "有效期至开盘当日止";
 * REG-02, line 29: 90 days once a deposit is paid.
 */
@ApplicationScoped
public class MovedProtections {

    private final ProtectionEnds ends;
    private final Deals deals;

    MovedProtections(ProtectionEnds ends, Deals deals) {
        this.ends = ends;
        this.deals = deals;
    }

    /** Those of a project that wait for opening day, which is now another; how many moved. */
    public Uni<Integer> byOpening(SqlConnection tx, Project project, Openings openings, Directory directory, Instant now) {
        return directory.versionsOf(project.id()).ofProject().stream()
                .noneMatch(terms -> terms.protection().span().waitsForOpening())
                        ? Uni.createFrom().item(0)
                        : ends.ahead(tx, project.id(), now)
                                .flatMap(ahead -> move(tx, ahead, project, openings, directory, now)).map(List::size);
    }

    /** Those that a visit opened, after a step of its deal; the ends that moved. */
    public Uni<List<Instant>> byDeal(LockedVisit the, UUID visit) {
        return byDeal(the, visit, the.now());
    }

    /** The same of those that were not over at an earlier moment: what a correction opened anew ends as what it replaced. */
    public Uni<List<Instant>> byDeal(LockedVisit the, UUID visit, Instant since) {
        Project project = the.visit().project();
        return ends.ahead(the.tx(), project.id(), since, visit)
                .flatMap(ahead -> move(the.tx(), ahead, project, project.openings(), the.directory(), since));
    }

    /** That of a visit which is confirmed now, after what was done about its customer since the arrival. */
    public Uni<Void> byConfirmation(LockedVisit the) {
        return mattersContact(the.directory(), the.visit().project().id())
                ? byDeal(the, the.visit().id(), the.visit().arrivedAt()).replaceWithVoid()
                : deals.areOf(the.tx(), the.visit().id()).flatMap(sold -> sold
                        ? byDeal(the, the.visit().id(), the.visit().arrivedAt()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Those that visits opened which a report won that is followed up now. */
    public Uni<Void> byContact(SqlConnection tx, Project project, Directory directory, UUID report, Instant at) {
        return mattersContact(directory, project.id())
                ? ends.aheadBy(tx, project.id(), at, List.of(report))
                        .flatMap(ahead -> move(tx, ahead, project, project.openings(), directory, at)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static boolean mattersContact(Directory directory, int project) {
        return directory.versionsOf(project).ofProject().stream()
                .anyMatch(terms -> terms.protection().fromContact().isPresent());
    }

    private Uni<List<Instant>> move(SqlConnection tx, List<End> ahead, Project project, Openings openings, Directory directory,
            Instant now) {
        List<End> moved = ahead.stream().map(end -> moved(end, project, openings, directory, now))
                .filter(end -> !ahead.contains(end)).toList();
        return ends.move(tx, moved);
    }

    /** What would have ended already, had the deposit not been paid that is returned now, ends now. */
    private static End moved(End end, Project project, Openings openings, Directory directory, Instant now) {
        Protection protection = directory.termsOf(project.id(), end.came().at()).orElseThrow().protection();
        Instant until = protection.until(end.came(), end.since(), project.zone(), openings);
        return end.movedTo(until.isBefore(now) ? now : until);
    }
}
