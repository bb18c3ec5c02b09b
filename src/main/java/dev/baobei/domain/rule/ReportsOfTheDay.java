package dev.baobei.domain.rule;

/**
 * How many reports of the project's natural day are on record, whatever became of them: one that was withdrawn counts.
 *
 * @param ofAgency all of the agency
 * @param ofAgent  those of the agent among them
 */
public record ReportsOfTheDay(long ofAgency, long ofAgent) {

    /** None yet. */
    public static final ReportsOfTheDay NONE = new ReportsOfTheDay(0, 0);
}
