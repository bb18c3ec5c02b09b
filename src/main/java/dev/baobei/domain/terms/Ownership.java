package dev.baobei.domain.terms;

/** Which act makes a customer an agency's: 首报 or 首访. */
public enum Ownership {
    FIRST_REPORT, FIRST_VISIT
}
