package dev.baobei.domain.terms;

import java.util.Optional;

/**
 * How many reports are received on a natural day of the project.
 *
 * @param ofAgency of one agency; any number where it is not said
 * @param ofAgent  of one agent
 */
public record Quotas(Optional<Integer> ofAgency, Optional<Integer> ofAgent) {

    /** As many as are sent. */
    public static final Quotas NONE = new Quotas(Optional.empty(), Optional.empty());

    /** What {@link #isPossible} takes. */
    public static final String ALLOWED = "must be from 1 to 100000 reports a day, or left out";

    private static final int MOST = 100_000;

    public Quotas {
        if (!ofAgency.map(Quotas::isPossible).orElse(true) || !ofAgent.map(Quotas::isPossible).orElse(true)) {
            throw new IllegalArgumentException("no quotas");
        }
    }

    /** Whether so many may be one. */
    public static boolean isPossible(int reports) {
        return reports >= 1 && reports <= MOST;
    }

    /** Whether reports are counted at all. */
    public boolean areSet() {
        return ofAgency.isPresent() || ofAgent.isPresent();
    }
}
