package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Phones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** The protections (保护期) of an agency that last, for whoever looks after them when an agent leaves. */
@ApplicationScoped
public class LastingProtections {

    /** How many one page has. */
    public static final int PAGE = 50;

    private static final String HELD = Protections.SELECT.replace("JOINED", Phones.JOINED).replace("AS_OF", "$2") + """
              where came.id in (select p.visit_id from protection p where p.project_id = $1 and upper(p.during) > $2)))
              and upper(pr.during) > $2 and ($4::uuid is null or pr.id > $4)
              and (exists (select from protection_holder h where h.protection_id = pr.id and h.agency_id = $3)
                or exists (select from ruling_holder r where r.ruling_id = ruled.id and r.agency_id = $3))
            order by pr.id limit """ + " " + PAGE;

    private final Pool pool;
    private final Protections protections;

    LastingProtections(Pool pool, Protections protections) {
        this.pool = pool;
        this.protections = protections;
    }

    /** A page of those of a project in which an agency has a part, by their ids. */
    public Uni<List<ProtectionPeriod>> of(Directory directory, int project, int agency, Instant now, Optional<UUID> after) {
        return pool.preparedQuery(HELD).execute(Tuple.of(project, Columns.of(now), agency, after.orElse(null)))
                .map(rows -> protections.all(rows, directory));
    }
}
