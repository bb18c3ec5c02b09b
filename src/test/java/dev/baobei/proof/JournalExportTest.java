package dev.baobei.proof;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baobei.domain.journal.Entry;
import dev.baobei.hostile.Kept;
import dev.baobei.story.StoryTest;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;

/** What an auditor gets: all of it, nothing personal, and only an auditor. */
@StoryTest
class JournalExportTest extends PlayedStory {

    @Inject
    AgroalDataSource database;

    @Test
    void aPlayedJournalHoldsEveryKindOfEntryAndNothingPersonal() throws Throwable {
        Played played = played();
        String text = new String(played.export(), StandardCharsets.UTF_8);
        Forgery export = Forgery.of(text.getBytes(StandardCharsets.UTF_8));

        Set<String> kinds = export.entries().stream().map(entry -> entry.get("kind").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(EnumSet.allOf(Entry.Kind.class).stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
                kinds);
        assertTrue(export.entries().stream().anyMatch(entry -> entry.at("/facts/behindYounger").asText().equals("reread")));
        assertFalse(text.contains("先生"), "a name");
        assertFalse(text.matches("(?s).*\\b138[0-9*]{8}\\b.*"), "a number");
        played.place().journal().body("entries", is(export.entries().size())).body("head",
                is(export.head().get("head").asText()));
    }

    @Test
    void aJournalWithoutEntriesOfItsOwnIsExportedWithItsOpening() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        List<String> lines = List.of(export(place).split("\n"));

        assertEquals(3, lines.size());
        assertTrue(
                lines.get(0).startsWith("{\"format\":\"baobei-export-1\",\"project\":\"" + place.code() + "\",\"entries\":2,"));
        assertTrue(Played.publicKey(settings).contains(Forgery.of(export(place).getBytes(StandardCharsets.UTF_8)).head()
                .get("key").asText()));
    }

    @Test
    void moreEntriesThanFitOnePageAreAllThere() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        many(place, 2_345);

        assertEquals(2_347 + 1, export(place).lines().count());
        town.desk().get("/api/projects/" + place.code() + "/journal").then().body("verifies", is(false)).body("brokenAt",
                is(3));
    }

    /** Entries that nobody chained, as somebody with the database in hand would write them. */
    private void many(Place place, int count) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement("""
                        insert into journal_entry (project_id, sequence, kind, at, canonical, hash)
                        select id, n, 'ARRIVED', '2026-11-24Z', 'no entry', encode(sha256(n::text::bytea), 'hex')
                        from project, generate_series(3, 2 + ?) n where code = ?""");
                PreparedStatement move = connection.prepareStatement(
                        """
                                update journal_head set sequence = 2 + ?, hash = entry.hash from project, journal_entry entry
                                where id = journal_head.project_id and entry.project_id = id and entry.sequence = 2 + ? and code = ?""")) {
            add.setInt(1, count);
            add.setString(2, place.code());
            add.execute();
            move.setInt(1, count);
            move.setInt(2, count);
            move.setString(3, place.code());
            assertEquals(1, move.executeUpdate());
        }
    }

    @Test
    void whatIsKeptInThePlaceOfAnEntryIsExportedAsItIsAndIsAFault() throws Exception {
        Place place = town.place(Town.halfAnHourAhead());
        many(place, 1);
        byte[] export = export(place).getBytes(StandardCharsets.UTF_8);
        ObjectNode last = Forgery.of(export).entry(2);

        assertEquals("bm8gZW50cnk=", last.get("damaged").asText());
        Verifier verifier = Verifier.load();
        assertTrue(verifier.faults(export, verifier.anchors(new byte[0], Played.publicKey(settings), ""))
                .contains("entry 3: what is kept in its place is no entry of this project and place"));
    }

    @Test
    void onlyAnAuditorOrAnAdminOfTheProjectGetsIt() {
        Place place = town.place(Town.halfAnHourAhead());
        String path = "/api/projects/" + place.code() + "/journal/entries";
        town.staff("only-desk", "desk", "manager");
        town.staff("only-admin", "admin");
        town.desk();
        Kept kept = new Kept(database);

        town.staff("only-desk").get(path).then().statusCode(403).body("code", is("forbidden"));
        town.staff("only-admin").get(path).then().statusCode(200);
        town.desk().get("/api/projects/NOWHERE/journal/entries").then().statusCode(404)
                .contentType("application/problem+json").body("code", is("project-unknown"));
        assertEquals(List.of(), kept.changed());
    }

    private String export(Place place) {
        return town.desk().get("/api/projects/" + place.code() + "/journal/entries").then().statusCode(200).extract()
                .asString();
    }
}
