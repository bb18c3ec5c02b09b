package dev.baobei.reference;

import java.util.function.Function;
import java.util.stream.Stream;

import dev.baobei.reference.Terms.Span;
import dev.baobei.reference.Terms.Start;
import dev.baobei.reference.Terms.Unit;

/** Tables, three cells a row: what it shows, the history, what must come of it. */
final class Tables {

    static final String SHANGHAI = "Asia/Shanghai";
    static final String R = "r1 A.a 张先生 138****1234 ";
    static final String V = "; v1 张伟 13800001234 ";
    static final String OWNS = "BROUGHT_BY A#1 FIRST_REPORT";
    static final String NOBODY = "WALK_IN house NOBODY_REPORTED";

    private Tables() {}

    static Stream<Row> validity(int amount, Unit unit, Start start, String... cells) {
        return visits(Terms.plain().with(new Span(unit, amount, start, 0)), SHANGHAI, cells);
    }

    static Stream<Row> visits(Terms terms, String zone, String... cells) {
        return rows(terms, zone, outcome -> Script.said(outcome.verdict(1)), cells);
    }

    static Stream<Row> receipts(Terms terms, String... cells) {
        return rows(terms, SHANGHAI, Script::said, cells);
    }

    private static Stream<Row> rows(Terms terms, String zone, Function<Outcome, String> said, String... cells) {
        return Stream.iterate(0, i -> i < cells.length, i -> i + 3)
                .map(i -> new Row(cells[i], Script.history(zone, terms, cells[i + 1]), cells[i + 2], said));
    }
}
