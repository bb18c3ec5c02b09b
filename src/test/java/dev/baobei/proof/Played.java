package dev.baobei.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.flow.replay.CheckpointFlow;
import dev.baobei.postgres.checkpoint.CheckpointSettings;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilioWebhooks;
import io.quarkus.vertx.VertxContextSupport;

/** A project's life as it was really played through the application, with every head that its replies carried. */
final class Played {

    /** Serves no project: a message to it must name one. */
    private static final String OF_ALL = "+15005569997";

    private final Place place;
    private final PlayedSetups setups;
    private final CheckpointFlow checkpoints;
    private final PlayedTalk talk;
    private final PlayedReports reports;
    private final List<String> visits = new ArrayList<>();

    Played(Town town, CheckpointFlow checkpoints) {
        this.place = town.place(Town.but(Town.toldWithoutLead(),
                """
                        {"assistance": {"reception": 30, "receptionAndClosed": 50, "unaware": 30, "unawareAndClosed": 50, "fine": 1000}, "fakeReportFines": [50]}"""));
        this.setups = new PlayedSetups(place);
        this.talk = new PlayedTalk(place);
        this.reports = new PlayedReports(place, setups, talk);
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
        reports.play();
        talk.say(0, talk.report(90));
        return this;
    }

    private void customer(int i) {
        String receipt = PlayedTalk.receipt(talk.say(i % 3, talk.report(i)));
        talk.say(i % 3, talk.report(i));
        talk.say(i % 3, "跟进 " + receipt + " 已电话沟通");
        talk.say(i % 3, "补全 " + receipt + " " + PlayedTalk.phone(i));
        place.town().pass(Duration.ofMinutes(7));
        if (i % 4 == 3) {
            talk.say(i % 3, "撤回 " + receipt);
            return;
        }
        String visit = place.arrive(PlayedTalk.surname(i) + "先生", PlayedTalk.phone(i)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        visits.add(visit);
        talk.say((i + 1) % 3, talk.report(i).replaceFirst("电话.*", "电话" + PlayedTalk.phone(i)));
        String other = talk.say(i % 3, talk.report(i + 40));
        String under = PlayedTalk.receipt(other);
        talk.post("desk", "/api/pre-reports/" + under + "/digits",
                Map.of("phone", PlayedTalk.phone(i + 70), "saidBy", "经纪人来电"));
        talk.say(i % 3, "更正 " + under + " " + PlayedTalk.phone(i + 60));
    }

    /** An objection, a ruling refused and one agreed to, a deal and a claim. */
    private void dispute() {
        String dispute = talk.post("desk", "/api/disputes", Map.of("visit", visits.get(0), "reason", "客户由我司跟进")).path("id");
        for (boolean agreed : List.of(false, true)) {
            List<String> rulings = talk.post("ruler", "/api/disputes/" + dispute + "/rulings", Map.of("shares",
                    List.of(Map.of("agency", place.agencies().get(1), "percent", 100)), "basis", "evidence", "reason", "看过记录"))
                    .path("rulings.id");
            talk.post("second", "/api/disputes/" + dispute + "/rulings/" + rulings.get(rulings.size() - 1) + "/decision",
                    Map.of("agreed", agreed));
        }
        String deal = talk
                .post("desk", "/api/deals", Map.of("visit", visits.get(0), "unit", "3-1201", "step", "contract", "buyers",
                        List.of(Map.of("name", "赵先生", "relation", "self"))))
                .path("id");
        talk.post("desk", "/api/deals/" + deal + "/claims",
                Map.of("agency", place.agencies().get(2), "reason", "首次带看由我司完成", "evidence",
                        "带看合影"));
        talk.post("desk", "/api/deals/" + deal + "/origin", Map.of("address", "番禺区"));
        talk.post("desk", "/api/deals/" + deal + "/payments", Map.of("reference", "SK-1"));
        String helper = talk.post("desk", "/api/deals/" + deal + "/helpers", Map.of("agency", place.agencies().get(2), "help",
                "reception", "closed", true, "reason", "轮到接待")).path("helpers[0].id");
        talk.post("second", "/api/deals/" + deal + "/helpers/" + helper + "/decision", Map.of("agreed", true));
    }

    /** Two existing customers come onto the developer's list, and one is taken off; a day off is made up for. */
    private void list() {
        String path = "/api/projects/" + place.code() + "/existing-customers";
        talk.post("desk", path, Map.of("customers",
                List.of(Map.of("name", "林先生", "phone", PlayedTalk.phone(81)), Map.of("phone", PlayedTalk.phone(82)))));
        talk.post("desk", path + "/removals", Map.of("phone", PlayedTalk.phone(82), "reason", "登记有误"));
        talk.post("desk", "/api/projects/" + place.code() + "/calendar", Map.of("days", List.of(
                Map.of("day", "2027-10-01", "kind", "holiday"), Map.of("day", "2027-10-09", "kind", "working"))));
    }

    /** A correction declined and one approved, an arrival that lapses, is sold all the same, and is reopened. */
    private void amend() {
        String visit = place.arrive("林先生", PlayedTalk.phone(80)).statusCode(201).extract().path("id");
        for (int n = 1; n <= 2; n++) {
            place.propose("desk", visit, "corrections", Map.of("arrivedAt", place.town().now().minusSeconds(60 * n).toString(),
                    "reason", "补录", "evidence", "门禁记录")).statusCode(201);
            place.approve("second", visit, "corrections", n, n == 2).statusCode(200);
        }
        place.town().pass(Duration.ofDays(1));
        talk.post("desk", "/api/deals", Map.of("visit", visit, "unit", "9-901", "step", "deposit"));
        place.propose("desk", visit, "reopenings", Map.of("reason", "单据晚到")).statusCode(201);
        place.approve("second", visit, "reopenings", 3, true).statusCode(200);
        place.confirm(visit, Map.of()).statusCode(200);
    }

    /** A report under another number is linked by two people, and no longer. */
    private void link() {
        String receipt = PlayedTalk.receipt(talk.say(0, talk.report(92)));
        String visit = place.arrive(PlayedTalk.surname(92) + "先生", PlayedTalk.phone(83)).statusCode(201).extract().path("id");
        place.propose("desk", visit, "links", Map.of("receipt", receipt, "reason", "客户换号", "evidence", "合影")).statusCode(201);
        place.approve("second", visit, "links", 1, true).statusCode(200);
        place.propose("desk", visit, "unlinkings", Map.of("receipt", receipt, "reason", "认错人")).statusCode(201);
        place.approve("second", visit, "unlinkings", 2, true).statusCode(200);
    }

    /** Two records of one person are joined, and parted. */
    private void join() {
        String one = place.arrive("韩先生", PlayedTalk.phone(84)).statusCode(201).extract().path("id");
        String other = place.arrive("韩先生", PlayedTalk.phone(85)).statusCode(201).extract().path("id");
        place.propose("desk", one, "joins", Map.of("visit", other, "reason", "证件一致")).statusCode(201);
        place.approve("second", one, "joins", 1, true).statusCode(200);
        depart(one);
        talk.post("second", "/api/projects/" + place.code() + "/duty",
                Map.of("turns", List.of(Map.of("agency", place.agencies().get(0)), Map.of("from", place.town().now()
                        .plus(Duration.ofDays(7)).toString()))));
        place.propose("desk", other, "partings", Map.of("visit", one, "reason", "认错人")).statusCode(201);
        place.approve("second", other, "partings", 1, true).statusCode(200);
    }

    /** A customer who did not leave after all, and left then. */
    private void depart(String visit) {
        talk.post("desk", "/api/visits/" + visit + "/departure", Map.of());
        talk.post("desk", "/api/visits/" + visit + "/departure/dismissal", Map.of("reason", "认错人"));
        talk.post("desk", "/api/visits/" + visit + "/departure", Map.of());
    }

    /** Arrivals of one tap: one with details later, one that was another visit, one by mistake. */
    private void tap() {
        List<String> taps = Stream.of("两位", "红衣", "一家三口")
                .map(note -> talk.post("desk", "/api/arrivals", Map.of("project", place.code(),
                        "note", note)).<String>path("id"))
                .toList();
        place.town().pass(Duration.ofMinutes(5));
        for (String tap : taps.subList(0, 2)) {
            talk.post("desk", "/api/arrivals/" + tap + "/details",
                    Map.of("customerName", "秦先生", "phones", List.of(PlayedTalk.phone(86))));
        }
        talk.post("desk", "/api/arrivals/" + taps.get(2) + "/dismissal", Map.of("reason", "快递员"));
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

    static String publicKey(CheckpointSettings settings) throws Exception {
        Path file = settings.keyFile();
        return Files.readString(file.resolveSibling("checkpoint-key.pub"));
    }

    /** What was said to agents. */
    PlayedTalk talk() {
        return talk;
    }
}
