package dev.baobei.story;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;

/** A desk that knows a customer by more than a number. */
final class Links {

    private Links() {}

    static ValidatableResponse propose(Place place, String visit, String receipt) {
        return place.propose("guard", visit, "links",
                Map.of("receipt", receipt, "reason", "客户换了号码", "evidence", "门店合影，客户微信截图"));
    }

    /** The first column of what a statement finds. */
    static List<String> asked(AgroalDataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
