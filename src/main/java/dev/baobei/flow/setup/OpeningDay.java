package dev.baobei.flow.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Terms;
import dev.baobei.flow.act.MovedProtections;
import dev.baobei.postgres.directory.DirectoryLedger;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.report.Deadlines;
import dev.baobei.postgres.report.Deadlines.Deadline;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What happens when a project's opening day (开盘) is told or moved: deadlines that wait for it move with it, and the journal says so. */
@ApplicationScoped
class OpeningDay {

    private final DirectoryLedger ledger;
    private final Deadlines deadlines;
    private final MovedProtections protections;
    private final OpeningNotices notices;

    OpeningDay(DirectoryLedger ledger, Deadlines deadlines, MovedProtections protections, OpeningNotices notices) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.protections = protections;
        this.notices = notices;
    }

    /** The day of a project that is new. */
    Uni<Void> told(SqlConnection tx, Chain chain, int project, Optional<LocalDate> day, Instant now) {
        if (day.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        enter(chain, day, now, List.of(), 0);
        return keep(tx, project, day, now, List.of());
    }

    /** The day of a project that is known; what is said again changes nothing. Whose deadlines move is told. */
    Uni<Void> told(SqlConnection tx, Chain chain, Project project, Directory directory, Optional<LocalDate> day, Instant now) {
        if (project.openings().day().equals(day)) {
            return Uni.createFrom().voidItem();
        }
        Map<Integer, Terms> waiting = directory.versionsOf(project.id()).all()
                .filter(terms -> terms.validity().waitsForOpening())
                .collect(Collectors.toMap(Terms::id, Function.identity()));
        Openings openings = project.openings().and(now, day);
        return deadlines.ahead(tx, project.id(), List.copyOf(waiting.keySet()), now)
                .map(open -> open.stream().map(one -> moved(one, waiting.get(one.terms()), project, openings, now))
                        .filter(one -> !open.contains(one)).toList())
                .flatMap(moved -> protections.byOpening(tx, project, openings, directory, now)
                        .map(held -> enter(chain, day, now, moved, held))
                        .call(entry -> keep(tx, project.id(), day, now, moved))
                        .chain(entry -> notices.tell(tx, project, new OpeningNotices.Moved(day, moved, entry), directory,
                                now)));
    }

    private static Deadline moved(Deadline one, Terms terms, Project project, Openings openings, Instant now) {
        Instant deadline = terms.validity().deadline(one.effectiveAt(), project.zone(), openings);
        return deadline.equals(one.at())
                ? one
                : one.movedTo(deadline, terms.reminder().due(one.effectiveAt(), deadline, project.zone())
                        .filter(now::isBefore));
    }

    private static Link enter(Chain chain, Optional<LocalDate> day, Instant now, List<Deadline> moved, int protections) {
        return chain.add(Entry.Kind.OPENING_DAY_SET, When.now(now), Chain.Subject.NONE,
                Map.of("day", day.map(LocalDate::toString).orElse(""), "moved", Integer.toString(moved.size()), "protections",
                        Integer.toString(protections)),
                Map.of());
    }

    private Uni<Void> keep(SqlConnection tx, int project, Optional<LocalDate> day, Instant now, List<Deadline> moved) {
        return ledger.opens(tx, project, day.orElse(null), now).chain(() -> deadlines.move(tx, moved));
    }
}
