package dev.baobei.postgres.visit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Source;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import dev.baobei.postgres.sql.Phones;
import dev.baobei.postgres.sql.SharedDigits;
import dev.baobei.postgres.sql.SharedDigits.Asked;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Every arrival (到访) that was registered. */
@ApplicationScoped
public class VisitLedger {

    static final String SELECT = """
            select v.*, kin.of_visit, kin.of_customer, kin.kinship, came.arrived_at as came_at, visit_open_until(v.id, v.closes_at) as open_until,
              (select json_agg(encode(p.sealed, 'hex') order by p.position) from visit_phone p
              where p.visit_id = v.id) as phones
            from visit v join arrival_time came on came.visit_id = v.id and not came.replaced
              left join visit_household kin on kin.visit_id = v.id and not kin.replaced
            """;
    private static final String BY_ID = SELECT + " where v.id = $1";
    private static final String BY_REQUEST = SELECT + " where v.account_id = $1 and v.idempotency_key = $2";
    private static final String NEAR = SELECT
            + """
                    where v.project_id = any($1) and v.customer_id = any(array(select near.customer_id from visit near where near.id = any(
                    """
            + SharedDigits.in("visit_phone", "visit_id") + "))) order by came.arrived_at, v.id";
    private static final String OF_CUSTOMER = SELECT + " where v.project_id = $1 and v.customer_id = $2";
    private static final String OF_CUSTOMERS = SELECT
            + " where v.project_id = $1 and v.customer_id = any($2) order by came.arrived_at, v.id";
    private static final String BETWEEN = SELECT
            + " where came.project_id = $1 and came.arrived_at >= $2 and came.arrived_at < $3 order by came.arrived_at, v.id";
    private static final String ADD = """
            insert into visit (id, project_id, customer_id, name_sealed, source, brought_by, brought_agency, party, arrived_at,
              arrival_day, entered_at, account_id, idempotency_key, request_hash, closes_at, group_arrival)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)""";
    private static final String ADD_PHONE = """
            insert into visit_phone (visit_id, position, project_id, first3, last4, sealed) values ($1, $2, $3, $4, $5, $6)""";

    private final Vault vault;
    private final ObjectMapper json;

    VisitLedger(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /**
     * What was asked for when an arrival was registered.
     *
     * @param key       the caller's idempotency key, if one was given
     * @param hash      of the whole request: the same key with another request is refused
     * @param enteredAt the time that the desk claims, kept and never used to judge
     */
    public record Request(UUID account, Optional<String> key, byte[] hash, Optional<Integer> party,
            Optional<Instant> enteredAt) {}

    /** A visit as it was registered, with the hash of the request that did. */
    public record Registered(Visit visit, byte[] requestHash) {

        public boolean isFrom(Request request) {
            return Arrays.equals(requestHash, request.hash());
        }
    }

    /** Whether a failure says that the account used its key for another project's arrival at the same moment. */
    public static boolean isKeyTaken(Throwable failure) {
        return failure instanceof PgException refused && "visit_request_once".equals(refused.getConstraint());
    }

    /** An id for a new visit. */
    public UUID newId() {
        return Columns.newId();
    }

    public Uni<Optional<Visit>> byId(SqlClient client, Directory directory, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> first(rows, directory).map(Registered::visit));
    }

    /** The visit that the same account registered under the same key, for ever. */
    public Uni<Optional<Registered>> byRequest(SqlClient client, Directory directory, Request request) {
        return request.key().map(key -> client.preparedQuery(BY_REQUEST).execute(Tuple.of(request.account(), key))
                .map(rows -> first(rows, directory))).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Every visit so far of the customers who have a number that may be one of these, in the order of arrival. */
    public Uni<List<Visit>> near(SqlConnection tx, Directory directory, int project, List<PhoneNumber> phones) {
        List<Asked> asked = phones.stream().map(phone -> new Asked(project, phone)).toList();
        return tx.preparedQuery(NEAR).execute(SharedDigits.with(asked)).map(rows -> visits(rows, directory));
    }

    /** Every visit so far of these customers, in the order of arrival. */
    public Uni<List<Visit>> of(SqlClient client, Directory directory, int project, Collection<UUID> customers) {
        return client.preparedQuery(OF_CUSTOMERS).execute(Tuple.of(project, customers.toArray(UUID[]::new)))
                .map(rows -> visits(rows, directory));
    }

    /** Every visit to a project that arrived from a moment on and before another, in the order of arrival. */
    public Uni<List<Visit>> between(SqlClient client, Directory directory, int project, Instant from, Instant to) {
        return client.preparedQuery(BETWEEN).execute(Tuple.of(project, Columns.of(from), Columns.of(to)))
                .map(rows -> visits(rows, directory));
    }

    /** Every other visit of the same customer to the project. */
    public Uni<List<Visit>> others(SqlConnection tx, Directory directory, Visit than) {
        return tx.preparedQuery(OF_CUSTOMER).execute(Tuple.of(than.project().id(), than.customer()))
                .map(rows -> visits(rows, directory).stream().filter(visit -> !visit.id().equals(than.id())).toList());
    }

    private List<Visit> visits(RowSet<Row> rows, Directory directory) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> visit(row, directory)).toList();
    }

    private Optional<Registered> first(RowSet<Row> rows, Directory directory) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst()
                .map(row -> new Registered(visit(row, directory), Columns.bytes(row, "request_hash")));
    }

    Visit visit(Row row, Directory directory) {
        UUID id = row.getUUID("id");
        return new Visit(id, directory.project(row.getInteger("project_id")).orElseThrow(), row.getUUID("customer_id"),
                Json.read(json, vault.open(Columns.bytes(row, "name_sealed"), "visit.name", id), PersonName.class),
                Phones.open(vault, "visit_phone", id, row.getJsonArray("phones")), Source.valueOf(row.getString("source")),
                broughtBy(row, directory), GroupArrival.valueOf(row.getString("group_arrival")), relative(row),
                Columns.instant(row, "came_at"), Columns.maybeInstant(row, "entered_at"), Columns.instant(row, "open_until"));
    }

    private static BroughtBy broughtBy(Row row, Directory directory) {
        return switch (row.getString("brought_by")) {
            case "self" -> new BroughtBy.Self();
            case "agency" -> new BroughtBy.ByAgency(directory.agency(row.getInteger("brought_agency")).orElseThrow());
            default -> new BroughtBy.Unsaid();
        };
    }

    private static Optional<Relative> relative(Row row) {
        return Optional.ofNullable(row.getString("kinship"))
                .map(kinship -> new Relative(row.getUUID("of_visit"), row.getUUID("of_customer"), Kinship.valueOf(kinship)));
    }

    public Uni<Void> add(SqlConnection tx, Visit visit, Request request) {
        List<Tuple> phones = IntStream.range(0, visit.phones().size())
                .mapToObj(i -> Phones.row(vault, "visit_phone", visit.id(), i, visit.project().id(), visit.phones().get(i)))
                .toList();
        return tx.preparedQuery(ADD).execute(row(visit, request)).chain(() -> Batches.run(tx, ADD_PHONE, phones));
    }

    private Tuple row(Visit visit, Request request) {
        Optional<Agency> agency = visit.broughtBy() instanceof BroughtBy.ByAgency by
                ? Optional.of(by.agency())
                : Optional.empty();
        String word = agency.isPresent() ? "agency" : visit.broughtBy() instanceof BroughtBy.Self ? "self" : "unsaid";
        return Tuple.tuple().addUUID(visit.id()).addInteger(visit.project().id()).addUUID(visit.customer())
                .addValue(Columns.of(vault.seal(Json.write(json, visit.name()), "visit.name", visit.id())))
                .addString(visit.source().name()).addString(word).addInteger(agency.map(Agency::id).orElse(null))
                .addInteger(request.party().orElse(null)).addValue(Columns.of(visit.arrivedAt()))
                .addLocalDate(visit.day()).addValue(Columns.of(request.enteredAt())).addUUID(request.account())
                .addString(request.key().orElse(null)).addValue(Columns.of(request.hash()))
                .addValue(Columns.of(visit.closesAt())).addString(visit.group().name());
    }
}
