package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

/** REG-16, line 284, "由各销售团体指定的备案人员": whatever the application does, an agency names agents of its own. */
@StoryTest
class FilersOnRecordTest {

    @Inject
    Town town;

    @Inject
    AgroalDataSource database;

    /** Names the agents of one of a place's agencies to file for the first of them. */
    private Executable names(Place place, int agency) {
        return () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement sql = connection.prepareStatement(
                            """
                                    insert into filer_designation (project_id, agency_id, effective_from, agents)
                                    select p.id, a.id, now(), array(select id from agent where agency_id = (select id from agency where name = ?))
                                    from project p, agency a where p.code = ? and a.name = ?""")) {
                sql.setString(1, place.agencies().get(agency));
                sql.setString(2, place.code());
                sql.setString(3, place.agencies().get(0));
                assertEquals(1, sql.executeUpdate());
            }
        };
    }

    @Test
    void anAgencyNamesItsOwnAgentsAlone() {
        Place place = town.place(Town.toldWithoutLead());

        PSQLException refused = assertThrows(PSQLException.class, names(place, 1));
        assertEquals("filer_designation_of_agents", refused.getServerErrorMessage().getConstraint());
        assertDoesNotThrow(names(place, 0));
    }
}
