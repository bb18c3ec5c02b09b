package dev.baobei.postgres.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a failure, and whether it counts against the message. */
class DefectTest {

    @ParameterizedTest
    @CsvSource({"23505, true", "42601, true", "08006, false", "53100, false", "57P01, false"})
    void theDatabasesOwnTroubleDoesNotCountAgainstAMessage(String state, boolean counts) {
        assertEquals(counts, Defect.isLasting(new PgException("138****1234", "ERROR", state, "detail")));
    }

    @Test
    void aLostConnectionDoesNotCountAndADefectOfOursDoes() {
        assertFalse(Defect.isLasting(ClosedConnectionException.INSTANCE));
        assertTrue(Defect.isLasting(new IllegalStateException("张先生")));
    }

    @Test
    void nothingOfTheFailuresOwnWordsIsSaid() {
        assertEquals("PgException 23505", Defect.of(new PgException("138****1234", "ERROR", "23505", "张先生")).split(" at ")[0]);
    }
}
