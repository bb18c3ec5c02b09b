package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Agent;

/**
 * That one of the staff says a report was made up (虚假报备), or that it was not after all; it counts once a second person agrees.
 *
 * @param report   id of the report
 * @param agent    whose it was, at the agency for which they reported
 * @param undoes   what it takes back; nothing where it says that the report was made up
 * @param evidence what it is known from
 * @param word     what the second person said, if anybody did
 */
public record FakeReport(UUID id, int project, UUID report, Receipt receipt, Agent agent, Optional<UUID> undoes,
        String reason, String evidence, UUID proposedBy, Instant proposedAt, Optional<Word> word) {

    /**
     * The second person's word.
     *
     * @param nth    the how many-th it is of its agent in the project; nothing where they did not agree, or agreed to take one back
     * @param fine   in yuan
     * @param undone whether two people took it back since
     */
    public record Word(UUID by, Instant at, boolean agreed, Optional<Integer> nth, int fine, boolean removes, boolean undone) {}

    /** How it stands. */
    public enum State {
        WAITING, CONFIRMED, REFUSED, UNDONE,
        /** Two people took another one back by it. */
        TAKES_BACK
    }

    /** The same with the second person's word. */
    public FakeReport decided(Word said) {
        return new FakeReport(id, project, report, receipt, agent, undoes, reason, evidence, proposedBy, proposedAt,
                Optional.of(said));
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
