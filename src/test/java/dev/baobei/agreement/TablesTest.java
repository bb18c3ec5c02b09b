package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.baobei.reference.EdgesTest;
import dev.baobei.reference.ReceiptTest;
import dev.baobei.reference.RegulationsTest;
import dev.baobei.reference.Row;
import dev.baobei.reference.WhoIsWhoTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of time, the defects of published engines and the regulations' own words: the tables of the model, told to the engine. */
class TablesTest {

    private static final String NO_WORKING_DAYS = "a calendar says by when a contact is to be reported: no validity is in working days";

    /** Rows of which the engine says something else, or nothing, and why. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("Friday 6 March and three working days", NO_WORKING_DAYS),
            Map.entry("the third working day from Friday 6 March is over", NO_WORKING_DAYS),
            Map.entry("an arrival that nobody confirmed that day protects nobody", "closing is not played here: ClosingTest"),
            Map.entry("W365 before the evening", "the evening is said by the window: ReceivingWindowsTest"),
            Map.entry("W365 after the evening", "the evening is said by the window: ReceivingWindowsTest"));

    /** Every row that the engine should agree with. */
    static Stream<Row> rows() {
        return Stream.of(EdgesTest.rows(), ReceiptTest.rows(), RegulationsTest.rows(), WhoIsWhoTest.rows())
                .flatMap(rows -> rows).filter(row -> !OTHERWISE.containsKey(row.says()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theEngineSaysSo(Row row) {
        assertEquals(List.of(), Comparison.differences(row.history(), Mutant.NONE), () -> Comparison.told(row.history()));
    }
}
