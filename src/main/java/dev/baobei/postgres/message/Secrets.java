package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What was kept from agents because it would have revealed a collision (REG-16, line 292): lifted by the contract. Once that is cancelled
 * (退定) what was told is told, and what is written then waits for the next contract.
 */
@ApplicationScoped
public class Secrets {

    private static final String VISITS = """
            (select other.id from visit other where (other.project_id, other.customer_id) in (
              select with_them.project_id, with_them.customer_id
              from visit v join visit own on own.project_id = v.project_id and own.customer_id = v.customer_id
              cross join lateral sharing_household(own.id) together join visit with_them on with_them.id = together.visit_id
              where v.id = $1
              union select said.project_id, case when said.customer_id = v.customer_id then said.of_customer else said.customer_id end
                from visit v join visit_household said on said.project_id = v.project_id and not said.replaced
                and v.customer_id in (said.customer_id, said.of_customer) where v.id = $1))""";
    private static final String CONTRACTED = """
            select from deal d join deal_step s on s.deal_id = d.id and s.step = 'CONTRACT' where not d.cancelled and d.visit_id in """
            + VISITS;
    private static final String WRITTEN = """
            select id, agency_id, receiver_sealed from outgoing
            where state = 'HELD' and agency_id is not null and visit_id in """ + VISITS;
    private static final String READDRESS = "update outgoing set receiver_sealed = $2 where id = $1";
    private static final String RELEASE = """
            update outgoing set state = case when receiver_sealed is null then 'UNTOLD' else 'PENDING' end,
              due_at = case when receiver_sealed is not null then $2::timestamptz end
            where state = 'HELD' and visit_id in """ + VISITS;
    private static final String OVERTAKE = """
            update outgoing set state = 'OVERTAKEN', reason = 'overtaken by a ruling or a corrected arrival', settled_at = $2
            where state = 'HELD' and visit_id = $1""";
    private static final String OVERTAKE_SHARES = """
            update outgoing set state = 'OVERTAKEN', reason = 'overtaken by the shares of a further visit', settled_at = $2
            where state = 'HELD' and visit_id <> $1 and visit_id in (
              select h.visit_id from sharing_household($1) together join halved h on h.visit_id = together.visit_id)
            and not exists (select from ruling_in_force f where f.visit_id = outgoing.visit_id)""";
    private static final String KEPT = """
            select from visit v where v.id in """ + VISITS + """
            and (exists (select from outgoing o where o.visit_id = v.id and o.state = 'HELD')
              or exists (select from ruling_in_force f where f.visit_id = v.id))
            and not exists (""" + CONTRACTED + ")";
    private static final String TELL = """
            update pre_report set told_why = ended_why, told_at = ended_at where told_why is null and used_by in """ + VISITS;

    private final Vault vault;

    Secrets(Vault vault) {
        this.vault = vault;
    }

    /** Who is told now what was written to somebody about an agency's customer: they may have left it meanwhile. */
    public interface Readdressing {

        /** @param written the address to which it was; nothing where there was nobody */
        Optional<String> now(int agency, Optional<String> written);
    }

    /** The same for what is written once there is a contract. */
    public Uni<Void> liftAfterContract(SqlConnection tx, UUID visit, Readdressing to, Instant machineTime) {
        return isContracted(tx, visit)
                .flatMap(contracted -> contracted ? lift(tx, visit, to, machineTime) : Uni.createFrom().voidItem());
    }

    /** Whether a visit's customer has signed a contract that stands. */
    public Uni<Boolean> isContracted(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(CONTRACTED).execute(Tuple.of(visit)).map(contracts -> contracts.size() > 0);
    }

    /** What was written about a visit and is still held back is never sent. */
    public Uni<Void> overtake(SqlConnection tx, UUID visit, Instant machineTime) {
        return tx.preparedQuery(OVERTAKE).execute(Tuple.of(visit, Columns.of(machineTime))).replaceWithVoid();
    }

    /** What was written of shares at other visits of the household, and is still held back: a further visit changes all of them. */
    public Uni<Void> overtakeShares(SqlConnection tx, UUID visit, Instant machineTime) {
        return tx.preparedQuery(OVERTAKE_SHARES).execute(Tuple.of(visit, Columns.of(machineTime))).replaceWithVoid();
    }

    /** Whether something about a visit's customer is kept from agents now: held back, or ruled, without a contract yet. */
    public Uni<Boolean> areKept(SqlConnection tx, UUID visit) {
        return tx.preparedQuery(KEPT).execute(Tuple.of(visit)).map(kept -> kept.size() > 0);
    }

    /** Sends the notices that were held back about a visit's customer, to who is told now, and lets agents see how their reports ended. */
    public Uni<Void> lift(SqlConnection tx, UUID visit, Readdressing to, Instant machineTime) {
        return readdress(tx, visit, to)
                .chain(() -> tx.preparedQuery(RELEASE).execute(Tuple.of(visit, Columns.of(machineTime))))
                .chain(() -> tx.preparedQuery(TELL).execute(Tuple.of(visit))).replaceWithVoid();
    }

    private Uni<Void> readdress(SqlConnection tx, UUID visit, Readdressing to) {
        return tx.preparedQuery(WRITTEN).execute(Tuple.of(visit)).flatMap(rows -> Batches.run(tx, READDRESS,
                StreamSupport.stream(rows.spliterator(), false).flatMap(row -> readdressed(row, to)).toList()));
    }

    private Stream<Tuple> readdressed(Row row, Readdressing to) {
        UUID id = row.getUUID("id");
        Optional<String> written = Optional.ofNullable(row.get(Buffer.class, "receiver_sealed"))
                .map(sealed -> vault.open(sealed.getBytes(), Outbox.RECEIVER, id));
        Optional<String> now = to.now(row.getInteger("agency_id"), written);
        return now.equals(written)
                ? Stream.empty()
                : Stream.of(
                        Tuple.of(id, now.map(address -> Columns.of(vault.seal(address, Outbox.RECEIVER, id))).orElse(null)));
    }
}
