package dev.baobei.postgres.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Who helped with deals, and what a second person said of it. */
@ApplicationScoped
public class DealHelpers {

    private static final String ADD = """
            insert into deal_helper (id, deal_id, agency_id, agent_id, help, closed, percent, fine, reason_sealed, proposed_by,
              proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String REPLACE = """
            update deal_helper_decision set replaced = true where helper_id = any($1) and agreed and not replaced""";
    private static final String DECIDE = """
            insert into deal_helper_decision (helper_id, deal_id, percent, proposed_by, account_id, decided_at, agreed)
            select id, deal_id, percent, proposed_by, $2, $3, $4 from deal_helper where id = $1""";

    private static final String UNDONE = """
            select gone.account_id from (select d.id from deal d join visit v on v.id = d.visit_id
                where d.project_id = $2 and d.unit_key = $3 and d.cancelled and exists (
                  select from visit asked where asked.id = any($1) and (
                    d.visit_id in (select visit_id from sharing_household(asked.id))
                    or v.customer_id in (select customer from same_customers(asked.project_id, asked.customer_id, $4))))
                order by d.id desc limit 1) last
            join deal_step gone on gone.deal_id = last.id and gone.step = 'CANCELLATION'
            where exists (select from deal_helper h join deal_helper_decision said on said.helper_id = h.id
                where h.deal_id = last.id and h.help <> 'NONE' and said.agreed and not said.replaced)""";

    private final Vault vault;

    DealHelpers(Vault vault) {
        this.vault = vault;
    }

    /** An id for a new one. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Void> add(SqlConnection tx, UUID deal, Assistant helper) {
        byte[] reason = vault.seal(helper.reason(), "deal_helper.reason", helper.id());
        return tx.preparedQuery(ADD).execute(Tuple.tuple().addUUID(helper.id()).addUUID(deal)
                .addInteger(helper.who().agency().map(Agency::id).orElseThrow())
                .addUUID(helper.who().agent().map(Agent::id).orElse(null)).addString(helper.help().name())
                .addBoolean(helper.closed()).addShort((short) helper.who().percent()).addInteger(helper.fine())
                .addValue(Columns.of(reason)).addUUID(helper.proposedBy())
                .addOffsetDateTime(Columns.of(helper.proposedAt()))).replaceWithVoid();
    }

    /** Who cancelled the last deal of these visits' customers, or of who shares with them, about this unit, if two people agreed to help in it. */
    public Uni<Optional<UUID>> undoneBy(SqlConnection tx, List<UUID> visits, int project, String unit, Instant now) {
        return tx.preparedQuery(UNDONE)
                .execute(Tuple.of(visits.toArray(UUID[]::new), project, Deal.key(unit), Columns.of(now)))
                .map(found -> found.size() == 0
                        ? Optional.empty()
                        : Optional.of(found.iterator().next().getUUID("account_id")));
    }

    /** @param replaced what gives way to it */
    public Uni<Void> decide(SqlConnection tx, UUID helper, Decision said, List<UUID> replaced) {
        return tx.preparedQuery(REPLACE).execute(Tuple.of(replaced.toArray(UUID[]::new))).chain(() -> tx.preparedQuery(DECIDE)
                .execute(Tuple.of(helper, said.by(), Columns.of(said.at()), said.agreed())).replaceWithVoid());
    }
}
