package dev.baobei.desk.visit;

import java.util.List;

import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;

/** A look-alike (疑似重号) as a person tells it apart: what the report said beside what the visitor is, as of the verdict. */
public record SideBySideView(Somebody reported, Somebody visiting) {

    /** The counts of digits come first. */
    private static final int NUMBERS_FROM = 2;

    /** A name as written, and a number with its middle hidden. */
    public record Somebody(String name, String phone) {}

    /** Nothing where the machine was certain of name and number, or where that was not kept. */
    static SideBySideView of(ExaminedRecord examined) {
        List<String> names = examined.factsOf(Rule.NAME_AGREES);
        List<String> phones = examined.factsOf(Rule.NUMBER_AGREES);
        return phones.size() <= NUMBERS_FROM
                ? null
                : new SideBySideView(new Somebody(names.get(0), phones.get(NUMBERS_FROM)),
                        new Somebody(names.get(1), phones.get(NUMBERS_FROM + 1)));
    }
}
