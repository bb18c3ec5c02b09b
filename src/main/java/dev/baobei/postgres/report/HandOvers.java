package dev.baobei.postgres.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Every hand-over (转交) of a report to a colleague; why is sealed. */
@ApplicationScoped
public class HandOvers {

    private static final String ADD = """
            insert into hand_over (id, report_id, project_id, sequence, handed_at, from_agent_id, to_agent_id, account_id,
              reason_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String HAND = "update pre_report set agent_id = $2 where id = $1";

    private static final String MAKER = "select made_by($1) as maker";

    private final Vault vault;

    HandOvers(Vault vault) {
        this.vault = vault;
    }

    /** A hand-over to be kept, with its place in the project's journal; the report is still whose it was. */
    public record New(PreReport report, Agent to, Instant at, UUID account, String reason, long sequence) {

        @Override
        public String toString() {
            return "New[" + report + "]";
        }
    }

    /** Under the lock of the project's head. */
    public Uni<Void> write(SqlConnection tx, New added) {
        UUID id = Columns.newId();
        Tuple row = Tuple.tuple().addUUID(id).addUUID(added.report().id()).addInteger(added.report().project())
                .addLong(added.sequence()).addValue(Columns.of(added.at())).addUUID(added.report().agent().id())
                .addUUID(added.to().id()).addUUID(added.account())
                .addValue(Columns.of(vault.seal(added.reason(), "hand_over.reason", id)));
        return tx.preparedQuery(ADD).execute(row)
                .chain(() -> tx.preparedQuery(HAND).execute(Tuple.of(added.report().id(), added.to().id()))).replaceWithVoid();
    }

    /** Who made a report, at the agency for which they did: hand-overs change whose it is, and not that. */
    public Uni<Agent> maker(SqlConnection tx, Directory directory, PreReport report) {
        return tx.preparedQuery(MAKER).execute(Tuple.of(report.id()))
                .map(rows -> directory.agent(rows.iterator().next().getUUID("maker")).orElseThrow()
                        .at(report.agent().agency()));
    }

    /** Whether a failure says that the colleague would have the same report twice. */
    public static boolean isRepeat(Throwable failure) {
        return failure instanceof PgException refused && "pre_report_not_twice".equals(refused.getConstraint());
    }
}
