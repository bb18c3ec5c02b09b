package dev.baobei.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.baobei.story.Eventually;
import dev.baobei.story.Marks;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioMessage;
import org.junit.jupiter.api.Test;

/** Whoever is told of a decision without having asked is a witness too: each notice carries the head of the entry that it tells of. */
@StoryTest
class NoticeHeadsTest extends PlayedStory {

    /** By words that only one kind of notice says: what its entry is. Both agencies are told of the ruling, each by an entry of its own. */
    private static final Map<String, String> TELLS_OF = Map.of("已确认归属", "CONFIRMED", "归属已裁定", "TOLD", "转到您名下",
            "REPORT_HANDED_OVER", "已核对并记录在案", "APPEAL_ANSWERED");

    FakeTwilio twilio;

    private Stream<String> told(Place place, int agent) {
        return twilio.taken().stream().filter(sent -> sent.to().equals(place.agents().get(agent)))
                .map(FakeTwilioMessage::body);
    }

    private String notice(Place place, int agent, String words) {
        return Eventually.get(() -> told(place, agent).filter(text -> text.contains(words)).findFirst());
    }

    private Forgery export(Place place) {
        return Forgery.of(town.desk().get("/api/projects/" + place.code() + "/journal/entries").asByteArray());
    }

    private static int entry(Forgery export, String mark) {
        List<String> hashes = export.entries().stream().map(entry -> entry.get("hash").asText().substring(0, 8)).toList();
        assertTrue(hashes.contains(mark), mark);
        return hashes.indexOf(mark);
    }

    private static String kind(Forgery export, String text) {
        assertEquals(1, Marks.in(text).size(), text);
        return export.entry(entry(export, Marks.in(text).get(0))).get("kind").asText();
    }

    @Test
    void eachNoticeOfAPlayedLifeCarriesTheHeadOfItsEntryAndShowsThatTheJournalWasCutBeforeIt() throws Throwable {
        Place place = played().place();
        Map<String, String> told = Eventually
                .get(() -> Optional.of(byWords(place)).filter(all -> all.size() == TELLS_OF.size()));
        Forgery export = export(place);

        Map<String, String> kinds = new TreeMap<>();
        told.forEach((words, text) -> kinds.put(words, kind(export, text)));
        assertEquals(new TreeMap<>(TELLS_OF), kinds);

        Verifier verifier = Verifier.load();
        String ruled = told.get("归属已裁定");
        Object anchors = verifier.anchors(new byte[0], Played.publicKey(settings), ruled);
        assertEquals(List.of(), verifier.faults(export.bytes(), anchors));
        Forgery cut = new Forgery(export.head().deepCopy(),
                new ArrayList<>(export.copy().entries().subList(0, entry(export, Marks.in(ruled).get(0))))).announced();
        assertEquals(
                List.of("journal: truncated or rebuilt: no entry's hash begins with " + Marks.in(ruled).get(0)
                        + ", which a reply carried"),
                verifier.faults(cut.bytes(), anchors));
    }

    private Map<String, String> byWords(Place place) {
        Map<String, String> told = new TreeMap<>();
        List<String> all = Stream.iterate(0, i -> i + 1).limit(place.agents().size())
                .flatMap(agent -> told(place, agent)).toList();
        TELLS_OF.keySet().forEach(words -> all.stream().filter(text -> text.contains(words)).findFirst()
                .ifPresent(text -> told.put(words, text)));
        return told;
    }

    /** What the deal lifts was decided before it, and says so. */
    @Test
    void whatWasHeldBackCarriesTheHeadOfItsOwnEntry() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        place.text(0, "报备 张先生 138****1234");
        place.text(1, "报备 张先生 138****1234");
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        int confirmed = export(place).entries().size() - 1;
        assertEquals("CONFIRMED", export(place).entry(confirmed).get("kind").asText());

        town.desk().body(Map.of("visit", visit, "unit", "3-1201", "step", "contract")).post("/api/deals").then()
                .statusCode(201);

        assertEquals(confirmed, entry(export(place), Marks.in(notice(place, 0, "已确认归属")).get(0)));
    }

    /** One text to both, whoever else is there: one mark would tell each of them that one ruling answered both. */
    @Test
    void rivalsWhomOneRulingAnswersGetMarksOfTheirOwn() {
        Place place = town.place(Town.but(Town.toldWithoutLead(), "{\"disclosure\": \"SECRET\"}"));
        List<String> receipts = Stream.of(0, 1, 2).map(agent -> place.text(agent, "报备 张先生 138****1234"))
                .map(reply -> reply.replaceAll("(?s).*回执(\\w{6}).*", "$1")).toList();
        String visit = place.arrive("张先生", "13812341234").statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        place.text(1, "申诉 " + receipts.get(1) + " 是我的客户");
        place.text(2, "申诉 " + receipts.get(2) + " 是我的客户");
        String dispute = town.desk().get("/api/disputes?project=" + place.code()).path("disputes[0].id");
        town.staff("ruler", "manager").body(Map.of("shares", List.of(Map.of("receipt", receipts.get(0), "percent", 100)),
                "basis", "evidence", "reason", "看过聊天记录")).post("/api/disputes/" + dispute + "/rulings").then()
                .statusCode(200);

        Forgery export = export(place);
        List<String> texts = List.of(notice(place, 1, "已核对"), notice(place, 2, "已核对"));
        assertEquals(List.of("APPEAL_ANSWERED", "APPEAL_ANSWERED"), texts.stream().map(text -> kind(export, text)).toList());
        assertNotEquals(Marks.in(texts.get(0)), Marks.in(texts.get(1)));
    }

    @Test
    void theDeskShowsTheHeadOfTheVerdictAsItsOwnerWasToldIt() {
        Place place = town.place(Town.preset("REG-01"));
        town.passTo(LocalTime.of(10, 0, 15));
        place.text(0, "报备 张先生 1381234****");
        Map<String, Object> alone = Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", "self");
        String visit = place.arrive(alone).statusCode(201).extract().path("id");
        String proof = town.desk().get("/api/visits/" + visit).then().statusCode(200).extract().path("verdict.proof");

        Forgery export = export(place);
        assertEquals("JUDGED", export.entry(entry(export, proof)).get("kind").asText());
        assertEquals(List.of(proof), Marks.in(notice(place, 0, "自行到访")));
    }
}
