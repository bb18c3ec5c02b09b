package dev.baobei.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.baobei.domain.party.Agent;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;

/** What happens to reports in a played life: handed over, appealed for, asked back, made up, lost, reviewed. */
final class PlayedReports {

    private final Place place;
    private final PlayedSetups setups;
    private final PlayedTalk talk;

    PlayedReports(Place place, PlayedSetups setups, PlayedTalk talk) {
        this.place = place;
        this.setups = setups;
        this.talk = talk;
    }

    void play() {
        leave();
        appeal();
        fake();
        review();
        ask();
        lose();
    }

    /** A report and a visited customer handed over by an agent who leaves and comes back. */
    private void leave() {
        setups.works("赵敏", 3, Agent.State.ACTIVE);
        String receipt = PlayedTalk.receipt(talk.say(0, talk.report(91)));
        talk.post("second", "/api/pre-reports/" + receipt + "/handover", Map.of("agent", "赵敏", "reason", "离职交接"));
        talk.say(0, talk.report(94));
        place.town().pass(Duration.ofMinutes(31));
        String visit = place.arrive(PlayedTalk.surname(94) + "先生", PlayedTalk.phone(94)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        talk.post("second", "/api/visits/" + visit + "/handover",
                Map.of("agency", place.agencies().get(0), "agent", "赵敏", "reason", "离职交接"));
        setups.works("经纪人1", 0, Agent.State.LEFT);
        setups.works("经纪人1", 0, Agent.State.ACTIVE);
    }

    /** An appeal that staff answer. */
    private void appeal() {
        String receipt = PlayedTalk.receipt(talk.say(0, talk.report(93)));
        talk.say(0, "申诉 " + receipt + " 客户一直由我跟进");
        String appeal = place.town().desk().get("/api/appeals?project=" + place.code()).path("appeals[0].id");
        talk.post("second", "/api/appeals/" + appeal + "/answer", Map.of("words", "已登记"));
    }

    /** Reports that are asked back: one that is not read, one that the terms want otherwise. */
    private void ask() {
        talk.say(2, "报备《" + place.name() + "》,客户林先生");
        talk.say(2, talk.report(91).replaceFirst("电话...", "电话***"));
    }

    /** A report that two people say was made up. */
    private void fake() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(), "{\"fakeReportFines\": [50]}"));
        place.town().pass(Duration.ofMinutes(1));
        String receipt = PlayedTalk.receipt(talk.say(2, talk.report(95)));
        String path = "/api/pre-reports/" + receipt + "/fakes";
        String id = talk.post("desk", path, Map.of("fake", true, "reason", "查无此人", "evidence", "回访录音")).path("id");
        talk.post("second", path + "/" + id + "/decision", Map.of("agreed", true));
    }

    /** Terms that keep a collision secret until the contract, of which who lost is told then. */
    private void lose() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        place.town().pass(Duration.ofMinutes(1));
        talk.say(0, talk.report(97));
        talk.say(1, talk.report(97));
        place.town().pass(Duration.ofMinutes(1));
        String visit = place.arrive(PlayedTalk.surname(97) + "先生", PlayedTalk.phone(97)).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        talk.post("desk", "/api/deals", Map.of("visit", visit, "unit", "9-902", "step", "contract"));
    }

    /** Terms that refer, a report that waits, and what staff say of it. */
    private void review() {
        setups.town(List.of("云阁" + place.code()), Town.but(Town.toldWithoutLead(),
                "{\"referral\": {\"grounds\": [\"HELD\"], \"within\": \"PT2H\", \"silence\": \"REFUSES\"}}"));
        place.town().pass(Duration.ofMinutes(1));
        talk.say(0, talk.report(92));
        String receipt = PlayedTalk.receipt(talk.say(1, talk.report(92)));
        talk.post("second", "/api/pre-reports/" + receipt + "/review", Map.of("accepted", true, "reason", "已核对"));
    }
}
