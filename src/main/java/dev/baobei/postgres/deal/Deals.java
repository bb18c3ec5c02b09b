package dev.baobei.postgres.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Claim;
import dev.baobei.domain.deal.Deal.Payment;
import dev.baobei.domain.deal.Deal.Taken;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every deal, its steps and who claims it. */
@ApplicationScoped
public class Deals {

    private static final String SELECT = """
            select d.*, (select json_agg(json_build_object('step', s.step, 'at', s.taken_at, 'by', s.account_id)
                order by s.taken_at, array_position(array['SUBSCRIPTION', 'DEPOSIT', 'CONTRACT', 'CANCELLATION'], s.step))
              from deal_step s where s.deal_id = d.id) as steps,
              (select json_agg(json_build_object('id', c.id, 'agency', c.agency_id, 'reason', encode(c.reason_sealed, 'hex'),
                'evidence', encode(c.evidence_sealed, 'hex'), 'at', c.claimed_at, 'by', c.account_id) order by c.claimed_at, c.id)
              from deal_claim c where c.deal_id = d.id) as claims,
              (select json_agg(json_build_object('reference', p.reference, 'at', p.received_at, 'by', p.account_id)
                order by p.received_at, p.reference) from deal_payment p where p.deal_id = d.id) as payments,
              (select json_agg(json_build_object('id', h.id, 'agency', h.agency_id, 'agent', h.agent_id, 'help', h.help,
                'closed', h.closed, 'percent', h.percent, 'fine', h.fine, 'reason', encode(h.reason_sealed, 'hex'), 'by',
                h.proposed_by, 'at', h.proposed_at, 'decided_by', said.account_id, 'decided_at', said.decided_at, 'agreed',
                said.agreed, 'replaced', said.replaced) order by h.proposed_at, h.id)
              from deal_helper h left join deal_helper_decision said on said.helper_id = h.id
              where h.deal_id = d.id) as helpers,
            """
            + Origins.LAST + """
                       as origin
                    from deal d
                    """;
    private static final String BY_ID = SELECT + " where d.id = $1";
    private static final String OF_UNIT = SELECT + " where d.project_id = $1 and d.unit_key = $2 and not d.cancelled";
    private static final String OF_VISIT = SELECT + """
            where d.visit_id in (select visit_id from sharing_household($1)) and not d.cancelled""";
    private static final String OF_CUSTOMER = SELECT + """
            where d.visit_id in (select own.id from visit v, same_customers(v.project_id, v.customer_id, $2) same, visit own
              where v.id = $1 and own.project_id = v.project_id and own.customer_id = same.customer) and not d.cancelled
            order by d.id""";
    private static final String ANY = "select from deal where visit_id = $1 limit 1";
    private static final String PAGE = SELECT + """
            where d.project_id = $1 and ($2::uuid is null or d.id < $2) order by d.id desc limit $3""";
    private static final String SETTLED = """
            select from deal d join deal_step s on s.deal_id = d.id and s.step = 'CONTRACT'
            where d.visit_id in (select visit_id from sharing_household($1)) and not d.cancelled""";
    private static final String ADD = """
            insert into deal (id, project_id, visit_id, unit, buyers_sealed, unit_key, after_protection)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String STEP = "insert into deal_step (deal_id, step, taken_at, account_id) values ($1, $2, $3, $4)";
    private static final String BELONGS = "update deal set visit_id = $2, after_protection = $3 where id = $1";
    private static final String CANCEL = "update deal set cancelled = true where id = $1";
    private static final String CLAIM = """
            insert into deal_claim (id, deal_id, agency_id, reason_sealed, claimed_at, account_id, evidence_sealed)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private static final String PAY = """
            insert into deal_payment (deal_id, project_id, reference, received_at, account_id) values ($1, $2, $3, $4, $5)
            on conflict (project_id, upper(reference)) do nothing""";

    private final Vault vault;
    private final ObjectMapper json;
    private final DealRows rows;

    Deals(Vault vault, ObjectMapper json, DealRows rows) {
        this.vault = vault;
        this.json = json;
        this.rows = rows;
    }

    /** An id for a new deal. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Optional<Deal>> byId(SqlClient client, Directory directory, UUID id) {
        return select(client, directory, BY_ID, Tuple.of(id)).map(found -> found.stream().findFirst());
    }

    /** The deal about a unit that is not cancelled. */
    public Uni<Optional<Deal>> ofUnit(SqlClient client, Directory directory, int project, String unit) {
        return select(client, directory, OF_UNIT, Tuple.of(project, Deal.key(unit))).map(found -> found.stream().findFirst());
    }

    /** Whether the contract of a deal of a visit, or of one that shares with it, is signed, and stands. */
    public Uni<Boolean> isSettled(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(SETTLED).execute(Tuple.of(visit)).map(contracts -> contracts.size() > 0);
    }

    /** Whether any was ever entered on a visit, cancelled or not. */
    public Uni<Boolean> areOf(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(ANY).execute(Tuple.of(visit)).map(any -> any.size() > 0);
    }

    /** Those of a visit, or of one that shares with it, that are not cancelled. */
    public Uni<List<Deal>> ofVisit(SqlClient client, Directory directory, UUID visit) {
        return select(client, directory, OF_VISIT, Tuple.of(visit));
    }

    /** Those of a visit's customer, whichever visit says whose they are, that are not cancelled. */
    public Uni<List<Deal>> ofCustomer(SqlClient client, Directory directory, UUID visit, Instant now) {
        return select(client, directory, OF_CUSTOMER, Tuple.of(visit, Columns.of(now)));
    }

    /** A page of a project's deals, the newest first. */
    public Uni<List<Deal>> page(SqlClient client, Directory directory, int project, Optional<UUID> after, int limit) {
        return select(client, directory, PAGE, Tuple.of(project, after.orElse(null), limit));
    }

    private Uni<List<Deal>> select(SqlClient client, Directory directory, String sql, Tuple tuple) {
        return client.preparedQuery(sql).execute(tuple)
                .map(found -> StreamSupport.stream(found.spliterator(), false).map(row -> rows.deal(row, directory)).toList());
    }

    /** Adds a deal with its first step. */
    public Uni<Void> add(SqlConnection tx, Deal deal) {
        byte[] buyers = vault.seal(Json.write(json, new DealRows.Buyers(deal.buyers())), "deal.buyers", deal.id());
        return tx.preparedQuery(ADD)
                .execute(Tuple.tuple().addUUID(deal.id()).addInteger(deal.project()).addUUID(deal.visit())
                        .addString(deal.unit()).addValue(Columns.of(buyers)).addString(Deal.key(deal.unit()))
                        .addBoolean(deal.afterProtection()))
                .chain(() -> step(tx, deal.id(), deal.steps().get(0)));
    }

    public Uni<Void> step(SqlConnection tx, UUID deal, Taken taken) {
        Uni<Void> step = tx.preparedQuery(STEP)
                .execute(Tuple.of(deal, taken.step().name(), Columns.of(taken.at()), taken.by())).replaceWithVoid();
        return taken.step() == Step.CANCELLATION
                ? step.chain(() -> tx.preparedQuery(CANCEL).execute(Tuple.of(deal)).replaceWithVoid())
                : step;
    }

    /** A visit was confirmed since that says whose it is, or that every protection of the customer was over when it was made. */
    public Uni<Void> belongs(SqlConnection tx, Deal deal) {
        return tx.preparedQuery(BELONGS).execute(Tuple.of(deal.id(), deal.visit(), deal.afterProtection())).replaceWithVoid();
    }

    public Uni<Void> claim(SqlConnection tx, UUID deal, Claim claim) {
        UUID id = Columns.newId();
        byte[] reason = vault.seal(claim.reason(), "deal_claim.reason", id);
        byte[] evidence = vault.seal(claim.evidence().orElseThrow(), "deal_claim.evidence", id);
        return tx.preparedQuery(CLAIM).execute(Tuple.tuple().addUUID(id).addUUID(deal).addInteger(claim.agency().id())
                .addValue(Columns.of(reason)).addValue(Columns.of(claim.at())).addUUID(claim.by())
                .addValue(Columns.of(evidence))).replaceWithVoid();
    }

    /** Whether it is on record now: a voucher is of one deal of a project. */
    public Uni<Boolean> pay(SqlConnection tx, Deal deal, Payment paid) {
        return tx.preparedQuery(PAY).execute(Tuple.of(deal.id(), deal.project(), paid.reference(), Columns.of(paid.at()),
                paid.by())).map(added -> added.rowCount() > 0);
    }
}
