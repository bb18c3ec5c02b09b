package dev.baobei.proof;

import static org.hamcrest.Matchers.oneOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.flow.CheckpointFlow;
import dev.baobei.postgres.checkpoint.CheckpointSettings;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/** A project's life as it was really played through the application, with every head that its replies carried. */
final class Played {

    /** Serves no project: a message to it must name one. */
    private static final String OF_ALL = "+15005569997";
    private static final Pattern HEAD = Pattern.compile("凭证([0-9a-f]{8})");
    private static final Pattern RECEIPT = Pattern.compile("回执([2-9A-Z]{6})");

    private final Place place;
    private final PlayedSetups setups;
    private final CheckpointFlow checkpoints;
    private final List<String> replies = new ArrayList<>();
    private final List<String> visits = new ArrayList<>();

    Played(Town town, CheckpointFlow checkpoints) {
        this.place = town.place(Town.but(Town.toldWithoutLead(),
                """
                        {"assistance": {"reception": 30, "receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": 1000}, "fakeReportFines": [50]}"""));
        this.setups = new PlayedSetups(place);
        this.checkpoints = checkpoints;
    }

    Place place() {
        return place;
    }

    /** Reports, repeats, additions, withdrawals, refusals, visits, confirmations, a dispute, a deal, changes of terms, and one read late. */
    Played play() throws Throwable {
        String late = FakeTwilioWebhooks.newSid();
        Place.twilio().deliver(late, place.agents().get(0), OF_ALL, "报备《云阁" + place.code() + "》,客户赵先生,电话138****9999");
        for (int i = 0; i < 5; i++) {
            customer(i);
        }
        sign();
        dispute();
        readAgain(late);
        setups.newTerms();
        setups.name();
        for (int i = 5; i < 7; i++) {
            customer(i);
        }
        sign();
        list();
        amend();
        link();
        join();
        tap();
        leave();
        appeal();
        fake();
        review();
        ask();
        lose();
        say(0, report(90));
        return this;
    }

    private void customer(int i) {
        String receipt = RECEIPT.matcher(say(i % 3, report(i))).results().findFirst().orElseThrow().group(1);
        say(i % 3, report(i));
        say(i % 3, "跟进 " + receipt + " 已电话沟通");
        say(i % 3, "补全 " + receipt + " " + phone(i));
        place.town().pass(Duration.ofMinutes(7));
        if (i % 4 == 3) {
            say(i % 3, "撤回 " + receipt);
            return;
        }
        String visit = place.arrive(surname(i) + "先生", phone(i)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        visits.add(visit);
        say((i + 1) % 3, report(i).replaceFirst("电话.*", "电话" + phone(i)));
        String other = say(i % 3, report(i + 40));
        String under = RECEIPT.matcher(other).results().findFirst().orElseThrow().group(1);
        post("desk", "/api/pre-reports/" + under + "/digits", Map.of("phone", phone(i + 70), "saidBy", "经纪人来电"));
        say(i % 3, "更正 " + under + " " + phone(i + 60));
    }

    /** An objection, a ruling refused and one agreed to, a deal and a claim. */
    private void dispute() {
        String dispute = post("desk", "/api/disputes", Map.of("visit", visits.get(0), "reason", "客户由我司跟进")).path("id");
        for (boolean agreed : List.of(false, true)) {
            List<String> rulings = post("ruler", "/api/disputes/" + dispute + "/rulings", Map.of("shares",
                    List.of(Map.of("agency", place.agencies().get(1), "percent", 100)), "basis", "evidence", "reason", "看过记录"))
                    .path("rulings.id");
            post("second", "/api/disputes/" + dispute + "/rulings/" + rulings.get(rulings.size() - 1) + "/decision",
                    Map.of("agreed", agreed));
        }
        String deal = post("desk", "/api/deals", Map.of("visit", visits.get(0), "unit", "3-1201", "step", "contract", "buyers",
                List.of(Map.of("name", "赵先生", "relation", "self")))).path("id");
        post("desk", "/api/deals/" + deal + "/claims",
                Map.of("agency", place.agencies().get(2), "reason", "首次带看由我司完成", "evidence",
                        "带看合影"));
        post("desk", "/api/deals/" + deal + "/origin", Map.of("address", "番禺区"));
        post("desk", "/api/deals/" + deal + "/payments", Map.of("reference", "SK-1"));
        String helper = post("desk", "/api/deals/" + deal + "/helpers", Map.of("agency", place.agencies().get(2), "help",
                "reception", "closed", true, "reason", "轮到接待")).path("helpers[0].id");
        post("second", "/api/deals/" + deal + "/helpers/" + helper + "/decision", Map.of("agreed", true));
    }

    /** Two existing customers come onto the developer's list, and one is taken off; a day off is made up for. */
    private void list() {
        String path = "/api/projects/" + place.code() + "/existing-customers";
        post("desk", path, Map.of("customers", List.of(Map.of("name", "林先生", "phone", phone(81)), Map.of("phone", phone(82)))));
        post("desk", path + "/removals", Map.of("phone", phone(82), "reason", "登记有误"));
        post("desk", "/api/projects/" + place.code() + "/calendar", Map.of("days", List.of(
                Map.of("day", "2027-10-01", "kind", "holiday"), Map.of("day", "2027-10-09", "kind", "working"))));
    }

    /** A correction declined and one approved, an arrival that lapses, is sold all the same, and is reopened. */
    private void amend() {
        String visit = place.arrive("林先生", phone(80)).statusCode(201).extract().path("id");
        for (int n = 1; n <= 2; n++) {
            place.propose("desk", visit, "corrections", Map.of("arrivedAt", place.town().now().minusSeconds(60 * n).toString(),
                    "reason", "补录", "evidence", "门禁记录")).statusCode(201);
            place.approve("second", visit, "corrections", n, n == 2).statusCode(200);
        }
        place.town().pass(Duration.ofDays(1));
        post("desk", "/api/deals", Map.of("visit", visit, "unit", "9-901", "step", "deposit"));
        place.propose("desk", visit, "reopenings", Map.of("reason", "单据晚到")).statusCode(201);
        place.approve("second", visit, "reopenings", 3, true).statusCode(200);
        place.confirm(visit, Map.of()).statusCode(200);
    }

    /** A report under another number is linked by two people, and no longer. */
    private void link() {
        String receipt = RECEIPT.matcher(say(0, report(92))).results().findFirst().orElseThrow().group(1);
        String visit = place.arrive(surname(92) + "先生", phone(83)).statusCode(201).extract().path("id");
        place.propose("desk", visit, "links", Map.of("receipt", receipt, "reason", "客户换号", "evidence", "合影")).statusCode(201);
        place.approve("second", visit, "links", 1, true).statusCode(200);
        place.propose("desk", visit, "unlinkings", Map.of("receipt", receipt, "reason", "认错人")).statusCode(201);
        place.approve("second", visit, "unlinkings", 2, true).statusCode(200);
    }

    /** Two records of one person are joined, and parted. */
    private void join() {
        String one = place.arrive("韩先生", phone(84)).statusCode(201).extract().path("id");
        String other = place.arrive("韩先生", phone(85)).statusCode(201).extract().path("id");
        place.propose("desk", one, "joins", Map.of("visit", other, "reason", "证件一致")).statusCode(201);
        place.approve("second", one, "joins", 1, true).statusCode(200);
        depart(one);
        post("second", "/api/projects/" + place.code() + "/duty",
                Map.of("turns", List.of(Map.of("agency", place.agencies().get(0)), Map.of("from", place.town().now()
                        .plus(Duration.ofDays(7)).toString()))));
        place.propose("desk", other, "partings", Map.of("visit", one, "reason", "认错人")).statusCode(201);
        place.approve("second", other, "partings", 1, true).statusCode(200);
    }

    /** A customer who did not leave after all, and left then. */
    private void depart(String visit) {
        post("desk", "/api/visits/" + visit + "/departure", Map.of());
        post("desk", "/api/visits/" + visit + "/departure/dismissal", Map.of("reason", "认错人"));
        post("desk", "/api/visits/" + visit + "/departure", Map.of());
    }

    /** Arrivals of one tap: one with details later, one that was another visit, one by mistake. */
    private void tap() {
        List<String> taps = Stream.of("两位", "红衣", "一家三口")
                .map(note -> post("desk", "/api/arrivals", Map.of("project", place.code(),
                        "note", note)).<String>path("id"))
                .toList();
        place.town().pass(Duration.ofMinutes(5));
        for (String tap : taps.subList(0, 2)) {
            post("desk", "/api/arrivals/" + tap + "/details", Map.of("customerName", "秦先生", "phones", List.of(phone(86))));
        }
        post("desk", "/api/arrivals/" + taps.get(2) + "/dismissal", Map.of("reason", "快递员"));
    }

    /** A report and a visited customer handed over by an agent who leaves and comes back. */
    private void leave() {
        setups.works("赵敏", 3, Agent.State.ACTIVE);
        String receipt = RECEIPT.matcher(say(0, report(91))).results().findFirst().orElseThrow().group(1);
        post("second", "/api/pre-reports/" + receipt + "/handover", Map.of("agent", "赵敏", "reason", "离职交接"));
        say(0, report(94));
        place.town().pass(Duration.ofMinutes(31));
        String visit = place.arrive(surname(94) + "先生", phone(94)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        post("second", "/api/visits/" + visit + "/handover",
                Map.of("agency", place.agencies().get(0), "agent", "赵敏", "reason", "离职交接"));
        setups.works("经纪人1", 0, Agent.State.LEFT);
        setups.works("经纪人1", 0, Agent.State.ACTIVE);
    }

    /** An appeal that staff answer. */
    private void appeal() {
        String receipt = RECEIPT.matcher(say(0, report(93))).results().findFirst().orElseThrow().group(1);
        say(0, "申诉 " + receipt + " 客户一直由我跟进");
        String appeal = place.town().desk().get("/api/appeals?project=" + place.code()).path("appeals[0].id");
        post("second", "/api/appeals/" + appeal + "/answer", Map.of("words", "已登记"));
    }

    /** Reports that are asked back: one that is not read, one that the terms want otherwise. */
    private void ask() {
        say(2, "报备《" + place.name() + "》,客户林先生");
        say(2, report(91).replaceFirst("电话...", "电话***"));
    }

    /** A report that two people say was made up. */
    private void fake() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(), "{\"fakeReportFines\": [50]}"));
        place.town().pass(Duration.ofMinutes(1));
        String receipt = RECEIPT.matcher(say(2, report(95))).results().findFirst().orElseThrow().group(1);
        String path = "/api/pre-reports/" + receipt + "/fakes";
        String id = post("desk", path, Map.of("fake", true, "reason", "查无此人", "evidence", "回访录音")).path("id");
        post("second", path + "/" + id + "/decision", Map.of("agreed", true));
    }

    /** Terms that keep a collision secret until the contract, of which who lost is told then. */
    private void lose() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        place.town().pass(Duration.ofMinutes(1));
        say(0, report(97));
        say(1, report(97));
        place.town().pass(Duration.ofMinutes(1));
        String visit = place.arrive(surname(97) + "先生", phone(97)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        post("desk", "/api/deals", Map.of("visit", visit, "unit", "9-902", "step", "contract"));
    }

    /** Terms that refer, a report that waits, and what staff say of it. */
    private void review() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(),
                "{\"referral\": {\"grounds\": [\"HELD\"], \"within\": \"PT2H\", \"silence\": \"REFUSES\"}}"));
        place.town().pass(Duration.ofMinutes(1));
        say(0, report(92));
        String receipt = RECEIPT.matcher(say(1, report(92))).results().findFirst().orElseThrow().group(1);
        post("second", "/api/pre-reports/" + receipt + "/review", Map.of("accepted", true, "reason", "已核对"));
    }

    private ExtractableResponse<Response> post(String account, String path, Map<String, Object> body) {
        return place.town().staff(account, "desk", "manager").body(body).post(path).then().statusCode(oneOf(200, 201))
                .extract();
    }

    private String report(int i) {
        return "报备《" + place.name() + "》,客户" + surname(i) + "先生,电话" + phone(i).replaceFirst("(...)....", "$1****");
    }

    private static String surname(int i) {
        return "赵钱孙李周吴郑王冯陈".substring(i % 10, i % 10 + 1);
    }

    private static String phone(int i) {
        return "138%04d%04d".formatted(i + 1000, i + 5000);
    }

    private String say(int agent, String words) {
        String reply = place.text(agent, words);
        replies.add(reply);
        return reply;
    }

    private void readAgain(String sid) {
        setups.town(List.of("云阁" + place.code()), null);
        String message = place.town().desk().get("/api/messages?externalId=" + sid).path("messages[0].id");
        place.town().desk().body(Map.of("reason", "别名当时没有登记")).post("/api/messages/" + message + "/reread/application")
                .then().statusCode(200);
    }

    private void sign() throws Throwable {
        VertxContextSupport.subscribeAndAwait(checkpoints::write);
    }

    /** As an auditor gets it. */
    byte[] export() {
        return place.town().desk().get("/api/projects/" + place.code() + "/journal/entries").then().statusCode(200)
                .contentType("application/x-ndjson").extract().asByteArray();
    }

    /** The replies as they came. */
    String replies() {
        return String.join("\n", replies.stream().map(Played::onOneLine).filter(reply -> HEAD.matcher(reply).find()).toList());
    }

    private static String onOneLine(String reply) {
        return reply.replace('\n', ' ');
    }

    /** The heads that they carried. */
    List<String> heads() {
        return HEAD.matcher(String.join("\n", replies)).results().map(found -> found.group(1)).toList();
    }

    List<String> said() {
        return List.copyOf(replies);
    }

    static String publicKey(CheckpointSettings settings) throws Exception {
        Path file = settings.keyFile();
        return Files.readString(file.resolveSibling("checkpoint-key.pub"));
    }

    static Matcher headIn(String reply) {
        return HEAD.matcher(reply);
    }
}
