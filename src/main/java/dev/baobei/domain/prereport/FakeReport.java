package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.FakeFines;

/**
 * That one of the staff says a report was made up (虚假报备), or that it was not after all; it counts once a second person agrees.
 *
 * @param report     id of the report
 * @param agent      who made it, whoever follows it up since, at the agency for which they reported
 * @param undoes     what it takes back; nothing where it says that the report was made up
 * @param evidence   what it is known from
 * @param word       what the second person said, if anybody did
 * @param stands     what it costs now among those that two people did not take back; nothing where it counts for nothing
 * @param wasRemoved whether its agent was removed for one of the project, taken back or not
 */
public record FakeReport(UUID id, int project, UUID report, Receipt receipt, Agent agent, Optional<UUID> undoes,
        String reason, String evidence, UUID proposedBy, Instant proposedAt, Optional<Word> word, Optional<Cost> stands,
        boolean wasRemoved) {

    /**
     * What one costs.
     *
     * @param nth  the how many-th it is of its agent in the project
     * @param fine in yuan
     */
    public record Cost(int nth, int fine, boolean removes) {

        /** Where the terms record none any more, it counts without a fine. */
        public static Cost of(int nth, Optional<FakeFines> fines) {
            return new Cost(nth, fines.flatMap(by -> by.of(nth)).orElse(0),
                    fines.filter(by -> by.of(nth).isEmpty()).isPresent());
        }
    }

    /**
     * The second person's word.
     *
     * @param nth    the how many-th it was of its agent in the project; nothing where they did not agree, or agreed to take one back
     * @param fine   in yuan, as it was agreed to
     * @param undone whether two people took it back since
     */
    public record Word(UUID by, Instant at, boolean agreed, Optional<Integer> nth, int fine, boolean removes, boolean undone) {}

    /** How it stands. */
    public enum State {
        WAITING, CONFIRMED, REFUSED, UNDONE,
        /** Two people took another one back by it. */
        TAKES_BACK
    }

    /** Whether its agent, removed for it or brought back by nobody, still is what those that stand no longer make them. */
    public boolean isStillRemoved() {
        boolean speaksOfRemoval = word.filter(said -> said.removes()).isPresent() || state() == State.TAKES_BACK && wasRemoved;
        return speaksOfRemoval && !agent.isActive() && stands.filter(Cost::removes).isEmpty();
    }

    public State state() {
        if (word.isEmpty()) {
            return State.WAITING;
        }
        if (!word.get().agreed()) {
            return State.REFUSED;
        }
        return undoes.isPresent() ? State.TAKES_BACK : word.get().undone() ? State.UNDONE : State.CONFIRMED;
    }

    @Override
    public String toString() {
        return "FakeReport[" + receipt + " " + state() + "]";
    }
}
