package dev.baobei.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Start;
import dev.baobei.reference.Terms.Unit;
import org.junit.jupiter.api.DynamicTest;

/** Rows of a table as tests: what it shows, the history, what must come of it. */
final class Tables {

    static final String SHANGHAI = "Asia/Shanghai";
    static final String R = "r1 A.a 张先生 138****1234 ";
    static final String V = "; v1 张伟 13800001234 ";
    static final String OWNS = "BROUGHT_BY A#1 FIRST_REPORT";
    static final String NOBODY = "WALK_IN house NOBODY_REPORTED";

    private Tables() {}

    static Stream<DynamicTest> validity(int amount, Unit unit, Start start, String... cells) {
        return visits(Terms.plain().with(new Span(unit, amount, start, 0)), SHANGHAI, cells);
    }

    static Stream<DynamicTest> visits(Terms terms, String zone, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3).map(i -> DynamicTest.dynamicTest(cells[i],
                () -> assertEquals(cells[i + 2],
                        Script.said(Model.judge(Script.history(zone, terms, cells[i + 1])).verdict(1)), cells[i + 1])));
    }

    static Stream<DynamicTest> receipts(Terms terms, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3).map(i -> DynamicTest.dynamicTest(cells[i],
                () -> assertEquals(cells[i + 2], Script.said(Model.judge(Script.history(SHANGHAI, terms, cells[i + 1]))),
                        cells[i + 1])));
    }
}
