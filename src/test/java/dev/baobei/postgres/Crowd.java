package dev.baobei.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Two years of a busy project, written straight into its tables: people with numbers of their own, reported by many agents, most of
 * them under a mask; one in a hundred reports is live, one in ten brought its customer, who was protected for a month. They stand in
 * the order in which they would have been written, the oldest first.
 */
final class Crowd {

    private static final Duration YEARS = Duration.ofDays(700);
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final Duration PROTECTION = Duration.ofDays(30);
    private static final int BROUGHT = 10;
    private static final int MASKED_OF_FOUR = 3;
    private static final int CHUNK = 5_000;
    private static final int TOLD_EVERY = 100_000;
    private static final int REMEMBERED = 20_000;
    /** Far behind whatever the application writes itself. */
    private static final long SEQUENCE = 1_000_000_000L;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String[] PREFIXES = ("130 131 132 133 135 136 137 138 139 145 147 150 151 152 153 155 156 157 158 159 166 "
            + "170 171 172 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 198 199").split(" ");
    /** Of each that is filled the columns that are. */
    static final Map<String, String> TABLES = Map.of(
            "message", "id, channel, external_id, number, sender_key, sender_sealed, text_sealed, payload_sealed, received_at",
            "pre_report", "id, receipt, project_id, agent_id, agency_id, terms_id, message_id, name_sealed, identity_key,"
                    + " effective_at, sequence, earliest_visit, deadline, ended_why, ended_at, told_why, told_at, used_by",
            "pre_report_phone", "report_id, position, project_id, first3, last4, sealed",
            "customer", "id, project_id",
            "visit", "id, project_id, customer_id, name_sealed, source, brought_by, arrived_at, arrival_day, account_id,"
                    + " request_hash, closes_at",
            "visit_phone", "visit_id, position, project_id, first3, last4, sealed",
            "arrival_time", "visit_id, number, project_id, customer_id, arrived_at, arrival_day",
            "verdict", "visit_id, version, kind, report_id, judged_at, protected_from, protected_until, sealed, signed,"
                    + " project_id, sequence",
            "protection", "id, project_id, customer_id, visit_id, during",
            "protection_holder", "protection_id, position, agency_id, agent_id, percent");

    private final Connection owner;
    private final Vault vault;
    private final ObjectMapper json;
    private final int project;
    private final int terms;
    private final List<Agent> agents;
    private final Instant now;
    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final Set<String> receipts = new HashSet<>();
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private int reports;

    Crowd(Connection owner, Vault vault, ObjectMapper json, int project, int terms, List<Agent> agents, Instant now,
            Random random) {
        this.owner = owner;
        this.vault = vault;
        this.json = json;
        this.project = project;
        this.terms = terms;
        this.agents = agents;
        this.now = now;
        this.random = random;
    }

    /** Somebody who may be reported, and may come. */
    record Person(PersonName name, String number) {

        PhoneNumber phone() {
            return new PhoneNumber(number);
        }
    }

    /** Somebody who was reported. */
    Person reported() {
        return people.get(random.nextInt(people.size()));
    }

    /** Somebody, of whom there is most likely no report. */
    Person stranger() {
        String surname = SURNAMES.substring(random.nextInt(SURNAMES.length())).substring(0, 1);
        PersonName name = PersonName.of(surname + (random.nextBoolean() ? "先生" : "女士"), Gender.UNKNOWN).orElseThrow();
        return new Person(name, PREFIXES[random.nextInt(PREFIXES.length)] + "%08d".formatted(random.nextInt(100_000_000)));
    }

    /** Until there are so many reports. */
    void growTo(int count) throws Exception {
        // Superusers' own: half a dozen foreign keys a row are not what is measured.
        execute("set session_replication_role = replica");
        rememberReceipts();
        new Indexes(owner, TABLES.keySet()).without(() -> write(count));
        execute("set session_replication_role = default", "vacuum analyze");
    }

    private void write(int count) throws SQLException, IOException {
        long began = System.nanoTime();
        Duration between = YEARS.dividedBy(count - reports);
        int rememberedOf = Math.max(1, count / REMEMBERED);
        Instant at = now.minus(YEARS);
        while (reports < count) {
            Person person = stranger();
            if (reports % rememberedOf == 0) {
                people.add(person);
            }
            report(reports++, person, at);
            at = at.plus(between).truncatedTo(ChronoUnit.SECONDS);
            if (reports % CHUNK == 0 || reports == count) {
                copy();
            }
            if (reports % TOLD_EVERY == 0) {
                System.out.printf("ManyReportsTest: %d of %d reports are there after %d s%n", reports, count,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        }
    }

    /** Also those of the reports that the application took meanwhile: of a million new ones some would be among them. */
    private void rememberReceipts() throws SQLException {
        try (Statement sql = owner.createStatement(); ResultSet taken = sql.executeQuery("select receipt from pre_report")) {
            while (taken.next()) {
                receipts.add(taken.getString("receipt"));
            }
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private void copy() throws SQLException, IOException {
        CopyManager copies = new CopyManager(owner.unwrap(BaseConnection.class));
        for (Map.Entry<String, StringBuilder> table : rows.entrySet()) {
            copies.copyIn("copy " + table.getKey() + " (" + TABLES.get(table.getKey()) + ") from stdin",
                    new StringReader(table.getValue().toString()));
        }
        rows.clear();
    }

    private void row(String table, Object... values) {
        StringBuilder text = rows.computeIfAbsent(table, none -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            text.append(i == 0 ? "" : "\t").append(value == null
                    ? "\\N"
                    : value instanceof byte[] bytes ? "\\\\x" + HexFormat.of().formatHex(bytes) : value);
        }
        text.append('\n');
    }

    private void report(int number, Person person, Instant at) throws IOException {
        Agent agent = agents.get(random.nextInt(agents.size()));
        boolean brought = random.nextInt(BROUGHT) == 0 && at.plus(VALIDITY).isBefore(now);
        Instant end = brought ? at.plus(Duration.ofDays(1)) : null;
        String why = brought ? "MATCHED" : null;
        UUID id = Columns.newId();
        UUID message = Columns.newId();
        UUID visit = brought ? Columns.newId() : null;
        byte[] nothing = bytes(16);
        row("message", message, "twilio", "crowd" + number, "+15550000000", bytes(16), nothing, nothing, nothing, at);
        row("pre_report", id, receipt(), project, agent.id(), agent.agency().id(), terms, message,
                name(person, "pre_report.name", id), bytes(16), at, SEQUENCE + number, at, at.plus(VALIDITY), why, end, why,
                end, visit);
        phone("pre_report_phone", id, random.nextInt(4) < MASKED_OF_FOUR ? masked(person) : person.phone());
        if (brought) {
            visit(visit, person, id, agent, end);
        }
    }

    private void visit(UUID id, Person person, UUID report, Agent agent, Instant at) throws IOException {
        UUID customer = Columns.newId();
        UUID protection = Columns.newId();
        String day = at.toString().substring(0, 10);
        row("customer", customer, project);
        row("visit", id, project, customer, name(person, "visit.name", id), "AGENCY", "unsaid", at, day, UUID.randomUUID(),
                bytes(16), at.plus(Duration.ofHours(1)));
        phone("visit_phone", id, person.phone());
        row("arrival_time", id, 0, project, customer, at, day);
        row("verdict", id, 1, "BroughtBy", report, at, at, at.plus(PROTECTION), bytes(64), "f", project,
                SEQUENCE + reports);
        row("protection", protection, project, customer, id, "[" + at + "," + at.plus(PROTECTION) + ")");
        row("protection_holder", protection, 0, agent.agency().id(), agent.id(), 100);
    }

    private String receipt() {
        String receipt = Receipt.random(random).code();
        return receipts.add(receipt) ? receipt : receipt();
    }

    private static PhoneNumber masked(Person person) {
        return new PhoneNumber(person.number().substring(0, 3) + "****" + person.number().substring(7));
    }

    private byte[] name(Person person, String place, UUID id) throws IOException {
        return vault.seal(json.writeValueAsString(person.name()), place, id);
    }

    private void phone(String table, UUID owner, PhoneNumber phone) {
        row(table, owner, 0, project, phone.first3().orElseThrow(), phone.last4().orElseThrow(),
                vault.seal(phone.pattern(), table + ".0", owner));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
