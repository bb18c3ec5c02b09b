package dev.baobei.story;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What people do about a deal, or have ruled of it, when an arrival is confirmed that says whose it is. */
@StoryTest
class SoldMeanwhileTest extends SoldStory {

    /** The claim has read on which visit the deal is, and waits while a confirmation takes it to another one. */
    @Test
    void aClaimIsMadeWhereTheDealIsByThen() throws Exception {
        reported("{\"protection\": \"P30D\"}", 0);
        String first = sales.confirmed("BroughtBy");
        town.pass(Duration.ofDays(40));
        sales.report(1);
        town.pass(Duration.ofMinutes(10));
        String second = sales.arrive("BroughtBy");
        String deal = sales.sell(first, "3-1201", "contract").statusCode(201).extract().path("id");
        CompletableFuture<ValidatableResponse> confirmed;
        CompletableFuture<ValidatableResponse> claimed;
        try (Connection holder = database.getConnection(); Statement sql = holder.createStatement()) {
            holder.setAutoCommit(false);
            sql.execute("select from journal_head j join project p on p.id = j.project_id where p.code = '" + place.code()
                    + "' for update of j");
            confirmed = Meanwhile.get(() -> place.confirm(second, Map.of()));
            Eventually.get(() -> Optional.of(sql).filter(any -> waiting(any) >= 1));
            claimed = Meanwhile.get(() -> sales.claim(deal, 2));
            Eventually.get(() -> Optional.of(sql).filter(any -> waiting(any) >= 2));
            holder.rollback();
        }

        confirmed.get().statusCode(200);
        claimed.get().statusCode(200).body("visitId", is(second));
        town.desk().get("/api/disputes?project=" + place.code()).then().body("disputes.visitId", contains(second));
        follows();
    }

    private static int waiting(Statement sql) {
        try (ResultSet waiting = sql.executeQuery("select count(distinct pid) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** People ruled whose the deal is; that no protection stood when it was made is known only by the slip. */
    @Test
    void whatASlipSaysOfADealThatIsRuledIsOnRecord() {
        reported("{\"protection\": \"P30D\"}", 0);
        String visit = sales.arrive("BroughtBy");
        town.pass(Duration.ofDays(40));
        String deal = sales.sell(visit, "3-1201", "contract").statusCode(201).extract().path("id");
        sales.claim(deal, 2).statusCode(200);
        sales.ruleByTwo(2);
        place.reopen(visit);

        place.confirm(visit, Map.of()).statusCode(200);

        sales.deal(deal).body("visitId", is(visit)).body("shares.agency", contains(place.agencies().get(2)));
        List<String> settled = sales.entries("DEAL_SETTLED");
        assertTrue(settled.get(settled.size() - 1).contains("\"afterProtection\":\"true\""));
        follows();
    }
}
