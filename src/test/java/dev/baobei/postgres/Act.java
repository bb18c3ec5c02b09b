package dev.baobei.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.postgres.Plans.Plan;

/**
 * What is done of which the plans are wanted; what it reads is the median of that of all transactions with its statement.
 */
enum Act {
    VISIT("insert into visit (", false), REPORT("insert into pre_report (", false),
    QUERY("r.agent_id = $1 or r.filer_id", true), BY_DIGITS("p.last4 = $2", true), BY_AGENCY("r.agency_id = $2", true),
    BY_END("r.ended_why = $2", true), BY_LIFE("r.deadline <= $3", true);

    /** A tree of a million is a level or two higher than one of a thousand, under every index of every table. */
    private static final double HIGHER_TREES = 1.6;

    /** So many pages where a single tree is asked and finds nothing. */
    private static final long LEVELS = 2;

    /** What it takes to show a report that was found, with its numbers and what was added to it. */
    private static final long PAGES_OF_A_ROW = 15;

    /** Every act is done so often, at least half of the times each with a new outcome. */
    static final int TIMES = 20;

    private final String statement;
    private final boolean isSearch;

    Act(String statement, boolean isSearch) {
        this.statement = statement;
        this.isSearch = isSearch;
    }

    /** The median of what the transactions of this act read. */
    long pages(List<Plan> plans) {
        long[] each = transactions(plans)
                .mapToLong(transaction -> transaction.stream().mapToLong(Plan::buffers).sum()).sorted().toArray();
        if (each.length < TIMES / 2) {
            throw new AssertionError(this + " was seen " + Arrays.toString(each));
        }
        return each[each.length / 2];
    }

    private Stream<List<Plan>> transactions(List<Plan> plans) {
        return plans.stream().collect(Collectors.groupingBy(Plan::transaction)).values().stream()
                .filter(transaction -> transaction.stream().anyMatch(plan -> plan.statement().contains(statement)));
    }

    /** Every index that its transactions used. */
    Set<String> indexes(List<Plan> plans) {
        return transactions(plans).flatMap(List::stream).flatMap(plan -> plan.indexes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it may read among many, for what it read among few: no search walks because of what it shows. */
    long mostPages(List<Plan> few, List<Plan> many) {
        long amongFew = pages(few);
        return Math.max(Math.round(amongFew * HIGHER_TREES), amongFew + LEVELS) + PAGES_OF_A_ROW * found(many);
    }

    private long found(List<Plan> plans) {
        return isSearch
                ? plans.stream().filter(plan -> plan.statement().contains(statement))
                        .mapToLong(plan -> plan.root().get("Actual Rows").longValue()).max().orElseThrow()
                : 0;
    }

    String said(List<Plan> few, List<Plan> many) {
        return "%s: %d and %d pages".formatted(this, pages(few), pages(many));
    }
}
