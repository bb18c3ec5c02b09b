package dev.baobei.story;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.Disclosure;
import dev.baobei.domain.terms.Lateness;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.Ownership;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.SignatureRole;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.SetupFault;
import dev.baobei.flow.setup.SetupFlow;
import dev.baobei.postgres.directory.Preset;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencySetup;
import dev.baobei.postgres.directory.Setup.AgentSetup;
import dev.baobei.postgres.directory.Setup.NumberSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;
import dev.baobei.postgres.directory.StaffAccounts;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioResource;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/**
 * Places for stories to happen in: each project is new, with a number of its own, so that stories do not meet. Time is the
 * application's business clock, which only runs ahead.
 */
@ApplicationScoped
public class Town {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final SetupFlow setup;
    private final StaffAccounts accounts;
    private final BusinessClock clock;
    private final Set<String> staffed = new HashSet<>();

    Town(SetupFlow setup, StaffAccounts accounts, BusinessClock clock) {
        this.setup = setup;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The terms of JQ in the demo: half an hour ahead, 168 hours, first report, secret. */
    public static TermsText halfAnHourAhead() {
        return new TermsText("PT30M", Lateness.VOID, "PT168H", Ownership.FIRST_REPORT, "P30D", Set.of(PhoneForm.FIRST3_LAST4),
                NameForm.SURNAME,
                Disclosure.SECRET, 7, Set.of());
    }

    /** The same, but for a report that is late: it loses in a collision only. */
    public static TermsText lateLosesInACollision() {
        return new TermsText("PT30M", Lateness.VOID_IN_COLLISION, "PT168H", Ownership.FIRST_REPORT, "P30D",
                Set.of(PhoneForm.FIRST3_LAST4), NameForm.SURNAME, Disclosure.SECRET, 7, Set.of());
    }

    /** The terms of LH in the demo: no lead time, 7 natural days, first report, told. */
    public static TermsText toldWithoutLead() {
        return new TermsText("none", Lateness.VOID, "P7D", Ownership.FIRST_REPORT, "P30D",
                Set.of(PhoneForm.FIRST4_LAST5, PhoneForm.FIRST3_LAST4), NameForm.SURNAME, Disclosure.TOLD, 7, Set.of());
    }

    /** The same, with a slip to be signed. */
    public static TermsText signedBy(SignatureRole role) {
        return new TermsText("none", Lateness.VOID, "P7D", Ownership.FIRST_REPORT, "P30D", Set.of(PhoneForm.FIRST3_LAST4),
                NameForm.SURNAME,
                Disclosure.TOLD, 7, Set.of(role));
    }

    /** Terms that take whatever digits the field sends, as long as the last four are among them. */
    public static TermsText lastFourWillDo() {
        return new TermsText("PT30M", Lateness.VOID, "PT168H", Ownership.FIRST_REPORT, "P30D", Set.of(PhoneForm.LAST4),
                NameForm.SURNAME,
                Disclosure.SECRET, 7, Set.of());
    }

    /** Terms that wait for opening day and then give seven days (REG-16, lines 294-295). */
    public static TermsText untilOpening() {
        return new TermsText("none", Lateness.VOID, "untilOpening+P7D", Ownership.FIRST_REPORT, "P30D",
                Set.of(PhoneForm.FIRST3_LAST4), NameForm.SURNAME, Disclosure.SECRET, 7, Set.of());
    }

    /** The terms of JQ in the demo, which take of reports only what is said. */
    public static TermsText taking(String intake, PhoneForm... forms) {
        TermsText usual = halfAnHourAhead();
        return but(usual, "{\"intake\": " + intake + ", \"phoneForms\": " + Arrays
                .stream(forms.length == 0 ? usual.phoneForms().toArray(PhoneForm[]::new) : forms)
                .map(form -> '"' + form.name() + '"').toList() + "}");
    }

    /** Terms that differ from others in what is said. */
    public static TermsText but(TermsText terms, String said) {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode all = json.valueToTree(terms);
            return json.treeToValue(all.setAll((ObjectNode) json.readTree(said)), TermsText.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** W365: reports between 18:00 and 21:00 for the next day (预报). */
    public static TermsText theEveningBefore() {
        return but(halfAnHourAhead(),
                "{\"leadTime\": \"earlierDay\", \"validity\": \"P1D\", \"intake\": {\"window\": {\"hours\": \"18:00-21:00\"}}}");
    }

    /** The terms of a regulation. */
    public static TermsText preset(String name) {
        return Preset.named(name).orElseThrow().terms();
    }

    /** The same for a project whose opening day is not known. */
    public Place place(TermsText terms) {
        return place(terms, null);
    }

    /** A project under these terms with three agencies and an agent each, and a fourth agent who has left the first agency. */
    public Place place(TermsText terms, LocalDate opening) {
        int n = COUNT.incrementAndGet();
        String code = "T" + n;
        List<AgencySetup> agencies = new ArrayList<>();
        List<AgentSetup> agents = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String agency = "渠道%d之%d".formatted(n, i);
            agencies.add(new AgencySetup(agency, Agency.State.APPROVED));
            agents.add(new AgentSetup("经纪人" + i, address(n, i), agency, Agent.State.ACTIVE));
        }
        agents.add(new AgentSetup("赵敏", address(n, 4), agencies.get(0).name(), Agent.State.LEFT));
        put(new Setup(
                List.of(new ProjectSetup(code, "山水苑" + n, List.of(), List.of("住宅"), "Asia/Shanghai", opening, terms, LONG_AGO)),
                agencies, agents, List.of(new NumberSetup("twilio", number(n), code))));
        return new Place(this, code, "山水苑" + n, number(n), agents.stream().map(AgentSetup::address).toList(),
                agencies.stream().map(AgencySetup::name).toList());
    }

    /** From now on the project's sales office closes at this time of day. */
    public void closes(Place place, String time) {
        put(new Setup(
                List.of(new ProjectSetup(place.code(), place.name(), List.of(), List.of("住宅"), "Asia/Shanghai", null, null,
                        null, null, time)),
                List.of(), List.of(), List.of()));
    }

    private static String address(int place, int agent) {
        return "+86139%05d%03d".formatted(place, agent);
    }

    private static String number(int place) {
        return "+1500556%04d".formatted(place);
    }

    /** Sets up whatever is named; fails where it does not fit together. */
    public void put(Setup wanted) {
        List<SetupFault> faults = await(() -> VertxContextSupport.subscribeAndAwait(() -> setup.apply(wanted)));
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
    }

    /** Lets business time run ahead. */
    public void pass(Duration time) {
        clock.runAhead(clock.offset().plus(time));
    }

    /** Lets business time run ahead to a time of the next day in Shanghai. */
    public void passTo(LocalTime time) {
        ZonedDateTime now = now().atZone(ZoneId.of("Asia/Shanghai"));
        pass(Duration.between(now, now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone())));
    }

    public Instant now() {
        return clock.now();
    }

    /** A request by customer service on site. */
    public RequestSpecification desk() {
        return staff("town-desk", "desk", "manager", "auditor");
    }

    /** A request by an account whose password is its name; it gets these roles when it is first asked for. */
    public synchronized RequestSpecification staff(String name, String... roles) {
        if (staffed.add(name)) {
            String hash = BcryptUtil.bcryptHash(name, 4);
            await(() -> VertxContextSupport.subscribeAndAwait(() -> accounts.add(name, hash, roles)));
        }
        return given().auth().preemptive().basic(name, name).contentType("application/json");
    }

    private interface Awaited<T> {
        T get() throws Throwable;
    }

    private static <T> T await(Awaited<T> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** One project, its number, its agents' addresses and their agencies. */
    public record Place(Town town, String code, String name, String number, List<String> agents, List<String> agencies) {

        /** The provider's side, signing with the token in force. */
        public static FakeTwilioWebhooks twilio() {
            return new FakeTwilioWebhooks(FakeTwilioResource.ACCOUNT, FakeTwilioResource.TOKEN, FakeTwilioResource.PUBLIC_URL,
                    "http://localhost:" + RestAssured.port);
        }

        /** Texts the project's number; gives the reply. */
        public String text(int agent, String words) {
            return deliver(FakeTwilioWebhooks.newSid(), agent, words).reply().orElseThrow();
        }

        /** The same without the proof in the reply, which is another one each time. */
        public String plainly(int agent, String words) {
            return Marks.without(text(agent, words));
        }

        public FakeTwilioAnswer deliver(String sid, int agent, String words) {
            FakeTwilioAnswer answer = twilio().deliver(sid, agents.get(agent), number, words);
            if (answer.status() != 200) {
                throw new AssertionError(answer);
            }
            return answer;
        }

        /** Registers an arrival, whatever becomes of it. */
        public ValidatableResponse arrive(String name, String phone) {
            return arrive(Map.of("project", code, "customerName", name, "phones", List.of(phone)));
        }

        public ValidatableResponse arrive(Map<String, Object> request) {
            return town.desk().header("Idempotency-Key", UUID.randomUUID().toString()).body(request).post("/api/visits").then();
        }

        /** Confirms a visit, whatever becomes of it. */
        public ValidatableResponse confirm(String visit, Map<String, Object> request) {
            return town.desk().body(request).post("/api/visits/" + visit + "/confirmation").then();
        }

        /** Proposes to change an arrival, as {@code corrections} or {@code reopenings}, whatever becomes of it. */
        public ValidatableResponse propose(String who, String visit, String changes, Map<String, Object> request) {
            return town.staff(who, "desk").body(request).post("/api/visits/" + visit + "/" + changes).then();
        }

        /** A second person's word on the first change of an arrival, whatever becomes of it. */
        public ValidatableResponse approve(String who, String visit, String changes, boolean agreed) {
            return approve(who, visit, changes, 1, agreed);
        }

        public ValidatableResponse approve(String who, String visit, String changes, int number, boolean agreed) {
            return town.staff(who, "manager").body(Map.of("agreed", agreed))
                    .post("/api/visits/" + visit + "/" + changes + "/" + number + "/approval").then();
        }

        /** Reopens a lapsed arrival by two people. */
        public void reopen(String visit) {
            propose("town-guard", visit, "reopenings", Map.of("reason", "单据晚到")).statusCode(201);
            approve("town-manager", visit, "reopenings", true).statusCode(200);
        }

        /** The project's journal, followed from its start. */
        public ValidatableResponse journal() {
            return town.desk().get("/api/projects/" + code + "/journal").then().statusCode(200);
        }
    }
}
