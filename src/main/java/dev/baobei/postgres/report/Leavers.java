package dev.baobei.postgres.report;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.EntryText;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Pooled;
import dev.baobei.domain.terms.Leaver;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What agents who leave an agency leave behind. */
@ApplicationScoped
public class Leavers {

    private static final String PROJECTS = """
            select distinct project_id from pre_report where agent_id = $1 and agency_id = $2
            union select p.project_id from protection_holder h join protection p on p.id = h.protection_id
              where h.agent_id = $1 and h.agency_id = $2
            union select project_id from share_hand_over where to_agent_id = $1 and agency_id = $2""";

    /** Nobody else's share, no order, no dispute that is open, and nothing that people ruled. */
    private static final String RELEASE = """
            update protection p set during = tstzrange(lower(p.during), $4)
            where not p.replaced and p.project_id = $1 and lower(p.during) < $4 and upper(p.during) > $4
              and exists (select from protection_holder h where h.protection_id = p.id)
              and not exists (select from protection_holder h where h.protection_id = p.id
                and (h.agency_id is distinct from $3::int
                  or share_agent(p.visit_id, h.agency_id, h.agent_id, null, $4) is distinct from $2::uuid))
              and not exists (select from deal d where d.visit_id = p.visit_id and not d.cancelled)
              and not exists (select from ruling_in_force r where r.visit_id = p.visit_id)
              and (select kind from verdict v where v.visit_id = p.visit_id order by version desc limit 1) <> 'Contested'""";

    private static final String LEFT = """
            select canonical from journal_entry where project_id = $1 and kind = 'AGENT_LEFT' and at <= $2 order by at, sequence""";

    /** The projects in which an agent ever reported for their agency, or holds a customer for it. */
    public Uni<Set<Integer>> projectsOf(SqlConnection tx, Agent agent) {
        return tx.preparedQuery(PROJECTS).execute(Tuple.of(agent.id(), agent.agency().id())).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> row.getInteger("project_id")).collect(toSet()));
    }

    /** Ends the protections that the agent alone holds; how many. */
    public Uni<Integer> release(SqlConnection tx, Project project, Agent agent, Instant now) {
        return tx.preparedQuery(RELEASE)
                .execute(Tuple.of(project.id(), agent.id(), agent.agency().id(), Columns.of(now)))
                .map(released -> released.rowCount());
    }

    /** Who had left by a moment so that their customers went to the pool, as the journal says it. */
    public Uni<List<Pooled>> pooled(SqlConnection tx, Project project, Instant asOf) {
        return tx.preparedQuery(LEFT).execute(Tuple.of(project.id(), Columns.of(asOf))).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> EntryText.read(Columns.bytes(row, "canonical")).orElseThrow())
                .filter(entry -> entry.facts().get("leaver").equals(Leaver.GOES_TO_POOL.name()))
                .map(entry -> new Pooled(UUID.fromString(entry.facts().get("agent")),
                        Integer.parseInt(entry.facts().get("agency")), Instant.parse(entry.at())))
                .toList());
    }
}
