package dev.baobei.postgres;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Source;
import dev.baobei.flow.visit.Arrival;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import dev.baobei.postgres.Crowd.Person;
import dev.baobei.postgres.Plans.Plan;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.vault.Vault;
import dev.baobei.postgres.visit.VisitLedger;
import dev.baobei.story.Eventually;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.Database;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * A project that has grown: whatever is asked while visits are judged and reports decided is found by an index, and reads as many
 * pages among very many reports as among a thousand. {@code -Dbaobei.reports=1000000} for the figure at a million.
 */
@QuarkusTest
@TestProfile(ManyReportsTest.DatabaseOfItsOwn.class)
class ManyReportsTest {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("baobei.reports", 40_000);
    private static final int VISITS = Integer.getInteger("baobei.reports.visits", 500);
    private static final long SEED = Long.getLong("baobei.test.seed", System.nanoTime());
    private static final int AGENCIES = 20;
    private static final int AGENTS = 10;
    /** By which a visitor's reports and earlier visits are found. */
    private static final Set<String> BY_DIGITS = Set.of("pre_report_phone_by_last4", "visit_phone_by_last4");
    private final Random random = new Random(SEED);

    @Inject
    Town town;

    @Inject
    VisitFlow visits;

    @Inject
    Directories directories;

    @Inject
    Vault vault;

    @Inject
    ObjectMapper json;

    /** Where nothing else is filled, walked or measured; the one that comes along, whose log can be read. */
    public static final class DatabaseOfItsOwn implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Database.class, Database.COMES_ALONG),
                    new TestResourceEntry(FakeTwilioResource.class));
        }
    }

    @Test
    void aVisitReadsAsMuchAmongVeryManyReportsAsAmongAThousand() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        hire(place);
        try (Connection owner = owner()) {
            Plans plans = new Plans(owner, setting("quarkus.datasource.username"),
                    Path.of(setting("baobei.data-dir"), "postgres.log"));
            Crowd crowd = crowd(owner, place);
            crowd.growTo(FEW);
            List<Double> amongFew = latencies(crowd, place);
            List<Plan> few = planned(plans, crowd, place, 0);
            Indexes indexes = new Indexes(owner, Crowd.TABLES.keySet());
            Set<String> catalogue = indexes.catalogue();
            crowd.growTo(MANY);
            assertEquals(catalogue, indexes.catalogue());
            List<Double> amongMany = latencies(crowd, place);
            List<Plan> many = planned(plans, crowd, place, AGENCIES);

            print(amongFew, amongMany, few, many);
            assertEquals(Set.of(), walked(many, owner));
            assertTrue(Act.VISIT.indexes(many).containsAll(BY_DIGITS), () -> Act.VISIT.indexes(many).toString());
            for (Act act : Act.values()) {
                assertTrue(act.pages(many) <= act.mostPages(few, many), () -> act.said(few, many));
            }
        }
    }

    private void hire(Place place) {
        List<AgencySetup> agencies = IntStream.range(0, AGENCIES)
                .mapToObj(i -> new AgencySetup(agency(i), Agency.State.APPROVED)).toList();
        List<AgentSetup> agents = IntStream.range(0, AGENCIES * AGENTS).mapToObj(i -> new AgentSetup("专员" + i,
                address(i), agencies.get(i % AGENCIES).name(), Agent.State.ACTIVE)).toList();
        town.put(new Setup(List.of(), agencies, agents, List.of()));
    }

    private static String agency(int number) {
        return "大渠道" + number;
    }

    private static String address(int agent) {
        return "+86135%08d".formatted(agent);
    }

    private static Connection owner() throws Exception {
        return DriverManager.getConnection(setting("quarkus.flyway.jdbc-url"), setting("quarkus.flyway.username"),
                setting("quarkus.flyway.password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private Directory directory() {
        try {
            return VertxContextSupport.subscribeAndAwait(directories::current);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private Crowd crowd(Connection owner, Place place) {
        Directory directory = directory();
        int project = directory.project(place.code()).orElseThrow().id();
        List<Agent> agents = directory.agents().stream().filter(agent -> agent.name().startsWith("专员")).toList();
        return new Crowd(owner, vault, json, project, directory.termsOf(project, town.now()).orElseThrow().id(), agents,
                town.now(), random);
    }

    /** Milliseconds, ascending. */
    private List<Double> latencies(Crowd crowd, Place place) {
        Project project = directory().project(place.code()).orElseThrow();
        UUID account = account();
        IntStream.range(0, VISITS / 2).forEach(i -> arrive(crowd, project, account));
        return IntStream.range(0, VISITS).mapToObj(i -> arrive(crowd, project, account)).sorted().toList();
    }

    private UUID account() {
        String visit = UUID.randomUUID().toString();
        town.desk().header("Idempotency-Key", visit).get("/api/visits/" + visit).then().statusCode(404);
        try (Connection owner = owner(); var found = owner.createStatement().executeQuery("select id from staff_account")) {
            found.next();
            return found.getObject(1, UUID.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private double arrive(Crowd crowd, Project project, UUID account) {
        Person person = random.nextBoolean() ? crowd.reported() : crowd.stranger();
        Arrival arrival = new Arrival(project, person.name(), List.of(person.phone()), Source.AGENCY, new BroughtBy.Unsaid(),
                GroupArrival.NONE, Optional.empty(),
                new VisitLedger.Request(account, Optional.empty(), new byte[]{1}, Optional.empty(), Optional.empty()));
        long began = System.nanoTime();
        try {
            VisitOutcome outcome = VertxContextSupport.subscribeAndAwait(() -> visits.arrive(arrival));
            assertTrue(outcome instanceof VisitOutcome.Registered || outcome instanceof VisitOutcome.Known, outcome::toString);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** What the server says of everything that is done while some of each act are done. */
    private List<Plan> planned(Plans plans, Crowd crowd, Place place, int from) throws Exception {
        plans.log(true);
        Eventually.get(() -> Optional.of(search(place, Map.of())).filter(status -> status == 200));
        long mark = plans.mark();
        for (int i = 0; i < Act.TIMES; i++) {
            Person person = i % 2 == 0 ? crowd.reported() : crowd.stranger();
            String agent = address(from + i % 3);
            text(place, agent, "报备 " + person.name().written() + " " + person.phone().masked());
            text(place, agent, "查询");
            place.arrive(person.name().written(), person.number()).statusCode(i % 2 == 0
                    ? org.hamcrest.Matchers.oneOf(200, 201)
                    : org.hamcrest.Matchers.is(201));
            search(place, Map.of("digits", person.number().substring(7)));
            search(place, Map.of("agency", agency(0)));
            search(place, Map.of("state", "withdrawn"));
            search(place, Map.of("state", "refused"));
            search(place, Map.of("state", "expiring"));
            town.desk().get("/api/projects/" + place.code() + "/reviews").then().statusCode(200);
        }
        List<Plan> said = plans.since(mark);
        plans.log(false);
        Eventually.get(() -> Optional.of(search(place, Map.of())).filter(status -> status == 200));
        return said;
    }

    private static void text(Place place, String from, String words) {
        assertEquals(200, Place.twilio().deliver(FakeTwilioWebhooks.newSid(), from, place.number(), words).status());
    }

    private int search(Place place, Map<String, String> more) {
        Map<String, String> asked = new TreeMap<>(more);
        asked.put("project", place.code());
        return town.desk().body(asked).post("/api/pre-reports/search").statusCode();
    }

    /** The tables that were read from end to end though they are large, and by what. */
    private static Set<String> walked(List<Plan> plans, Connection owner) throws Exception {
        Set<String> large = new TreeSet<>();
        try (var tables = owner.createStatement()
                .executeQuery("select relname from pg_class where relkind = 'r' and reltuples > " + MANY / 20)) {
            while (tables.next()) {
                large.add(tables.getString(1));
            }
        }
        assertTrue(large.containsAll(List.of("pre_report", "pre_report_phone", "visit", "visit_phone", "arrival_time",
                "protection", "customer", "message")), large::toString);
        return plans.stream().flatMap(plan -> plan.walked().stream().filter(large::contains)
                .map(table -> table + " by " + plan.statement())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void print(List<Double> amongFew, List<Double> amongMany, List<Plan> few, List<Plan> many) {
        System.out.printf("ManyReportsTest: -Dbaobei.test.seed=%d, %d visits judged%n", SEED, VISITS);
        Stream.of(50, 99).forEach(percent -> System.out.printf(
                "  p%d of a judged visit: %.2f ms among %d reports, %.2f ms among %d; ratio %.2f%n", percent,
                at(amongFew, percent), FEW, at(amongMany, percent), MANY, at(amongMany, percent) / at(amongFew, percent)));
        new ArrayList<>(List.of(Act.values()))
                .forEach(act -> System.out.println("  " + act.said(few, many)));
        System.out.println("  a visit is judged by " + Act.VISIT.indexes(many));
    }

    private static double at(List<Double> ascending, int percent) {
        return ascending.get((ascending.size() - 1) * percent / 100);
    }
}
