package dev.baobei.story;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.baobei.hostile.Kept;
import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A voucher is of one deal, tells nobody's number, and pays for what is sold. */
@StoryTest
class PaymentsTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    private String visit(Place place) {
        place.text(0, "报备 张先生 138****1234");
        String visit = place.arrive(Map.of("project", place.code(), "customerName", "张先生", "phones", List.of("13812341234"),
                "broughtBy", place.agencies().get(0))).statusCode(201).extract().path("id");
        place.confirm(visit, Map.of()).statusCode(200);
        return visit;
    }

    private String deal(String visit, String unit, String step) {
        return town.desk().body(Map.of("visit", visit, "unit", unit, "step", step)).post("/api/deals").then().statusCode(201)
                .extract().path("id");
    }

    private ValidatableResponse pay(String deal, String reference) {
        return town.desk().body(Map.of("reference", reference)).post("/api/deals/" + deal + "/payments").then();
    }

    @Test
    void aVoucherIsOfOneDealAndPaysForWhatIsSold() {
        Place place = town.place(Town.preset("REG-10"));
        String visit = visit(place);
        String first = deal(visit, "3-1201", "deposit");
        String second = deal(visit, "3-1202", "contract");
        String subscribed = deal(visit, "3-1203", "subscription");
        pay(first, "SK-2026-1").statusCode(201);
        pay(first, "sk-2026-1").statusCode(200).body("payments", hasSize(1));
        Kept kept = new Kept(database);

        pay(second, "sk-2026-1").statusCode(409).body("code", is("voucher-of-another-deal"));
        pay(subscribed, "SK-2026-2").statusCode(409).body("code", is("nothing-sold"));
        assertEquals(List.of(), kept.changed());
        pay(second, "SK-2026-2").statusCode(201);

        Place other = town.place(Town.preset("REG-10"));
        pay(deal(visit(other), "3-1201", "contract"), "SK-2026-1").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812341234", "SK-13812341234", "8613812341234", "138-1234-1234", "ZHANGWEI", "-"})
    void whatMayBeANameOrANumberIsKeptNowhere(String reference) throws SQLException {
        String deal = deal(visit(town.place(Town.preset("REG-10"))), "3-1201", "contract");
        Kept kept = new Kept(database);

        pay(deal, reference).statusCode(400).body("code", is("invalid"));
        assertEquals(List.of(), kept.changed());
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class,
                    () -> sql.execute("insert into deal_payment (deal_id, project_id, reference, received_at, account_id) "
                            + "select d.id, d.project_id, '" + reference
                            + "', s.taken_at, s.account_id from deal d join deal_step s "
                            + "on s.deal_id = d.id where d.id = '" + deal + "'"));
            assertTrue(refused.getMessage().contains("deal_payment_reference_is_a_number"), refused::getMessage);
        }
    }
}
