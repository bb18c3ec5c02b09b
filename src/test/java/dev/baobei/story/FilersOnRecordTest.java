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

    /** Names one agent of a place to file for the place's first agency. */
    private Executable names(Place place, int agent) {
        return () -> {
            try (Connection connection = database.getConnection(); PreparedStatement sql = connection.prepareStatement("""
                    insert into filer_designation (project_id, agency_id, effective_from, agents)
                    select p.id, a.id, now(), array(select id from agent where address = ?)
                    from project p, agency a where p.code = ? and a.name = ?""")) {
                sql.setString(1, place.agents().get(agent));
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
