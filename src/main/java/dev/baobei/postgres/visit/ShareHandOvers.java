package dev.baobei.postgres.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.HandedShare;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every hand-over (转交) of a visited customer to a colleague; why is sealed. */
@ApplicationScoped
public class ShareHandOvers {

    private static final String ADD = """
            insert into share_hand_over (id, visit_id, project_id, sequence, agency_id, from_agent_id, to_agent_id, handed_at,
              account_id, reason_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String OF_VISIT = "select * from share_hand_over where visit_id = $1 order by sequence";

    private final Vault vault;

    ShareHandOvers(Vault vault) {
        this.vault = vault;
    }

    /** A hand-over to be kept, with its place in the project's journal. */
    public record New(HandedShare share, int project, UUID account, String reason, long sequence) {

        @Override
        public String toString() {
            return "New[" + share.visit() + "]";
        }
    }

    /** Under the lock of the project's head. */
    public Uni<Void> write(SqlConnection tx, New added) {
        UUID id = Columns.newId();
        HandedShare share = added.share();
        return tx.preparedQuery(ADD)
                .execute(Tuple.tuple().addUUID(id).addUUID(share.visit()).addInteger(added.project()).addLong(added.sequence())
                        .addInteger(share.agency().id()).addUUID(share.from().orElse(null)).addUUID(share.to().id())
                        .addValue(Columns.of(share.at())).addUUID(added.account())
                        .addValue(Columns.of(vault.seal(added.reason(), "share_hand_over.reason", id))))
                .replaceWithVoid();
    }

    /** Those of a visit, in their order. */
    public Uni<List<HandedShare>> of(SqlConnection tx, Directory directory, UUID visit) {
        return tx.preparedQuery(OF_VISIT).execute(Tuple.of(visit)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> share(row, directory)).toList());
    }

    private static HandedShare share(Row row, Directory directory) {
        var agency = directory.agency(row.getInteger("agency_id")).orElseThrow();
        Agent to = directory.agent(row.getUUID("to_agent_id")).orElseThrow();
        return new HandedShare(row.getUUID("visit_id"), agency, Optional.ofNullable(row.getUUID("from_agent_id")),
                to.at(agency),
                Columns.instant(row, "handed_at"));
    }
}
