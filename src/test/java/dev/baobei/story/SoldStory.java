package dev.baobei.story;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;

/** What stories of deals share: a place under some terms, its customer, and what is on record of them. */
abstract class SoldStory {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    FakeTwilio twilio;

    Place place;
    Sales sales;

    /** A place that needs no lead time, and differs from others in what is said. */
    final void place(String terms) {
        place = town.place(Town.but(Town.toldWithoutLead(), terms));
        sales = new Sales(place, twilio);
    }

    /** Reported by these agents, the first of them first. */
    final void reported(String terms, int... agents) {
        place(terms);
        for (int agent : agents) {
            sales.report(agent);
        }
        town.pass(Duration.ofMinutes(10));
    }

    /** How many texts were written about a visit, in whatever state, or in one. */
    final long written(String visit, String state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection
                        .prepareStatement("select count(*) from outgoing where visit_id = ?::uuid and state like ?")) {
            sql.setString(1, visit);
            sql.setString(2, state);
            ResultSet rows = sql.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The journal verifies, and everything on record follows from it. */
    final void follows() {
        place.journal().body("verifies", is(true));
        town.desk().get("/api/projects/" + place.code() + "/rerun").then().statusCode(200).body("rows", empty())
                .body("verdicts", empty()).body("same", is(true));
    }
}
