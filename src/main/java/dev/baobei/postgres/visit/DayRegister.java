package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Who came to a sales office in a span of time (现场登记表), each with the newest version of the verdict. */
@ApplicationScoped
public class DayRegister {

    private final Pool pool;
    private final VisitLedger visits;
    private final VerdictLedger verdicts;

    DayRegister(Pool pool, VisitLedger visits, VerdictLedger verdicts) {
        this.pool = pool;
        this.visits = visits;
        this.verdicts = verdicts;
    }

    /** A visit and what was judged of it. */
    public record Line(Visit visit, Judged judged) {}

    /** From a moment on and before another, in the order of arrival. */
    public Uni<List<Line>> between(Directory directory, Project project, Instant from, Instant to) {
        return visits.between(pool, directory, project.id(), from, to).flatMap(found -> verdicts
                .latest(pool, found.stream().map(Visit::id).toList())
                .map(judged -> found.stream().filter(visit -> judged.containsKey(visit.id()))
                        .map(visit -> new Line(visit, judged.get(visit.id()))).toList()));
    }
}
