package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;

/**
 * A report's review by staff (人工审核): it counts from its own time once they accept it, and never where they refuse it. What their
 * silence means is a fact of time, not of a job having run.
 *
 * @param grounds why it was referred to them
 * @param due     until when they answer
 * @param silence what it means where they did not
 * @param told    whether its agent knows of it; not where that would reveal a collision
 * @param answer  what they said, if they did
 */
public record Review(Set<Ground> grounds, Instant due, Silence silence, boolean told, Optional<Answer> answer) {

    /** What a person said, and when. */
    public record Answer(boolean accepted, Instant at) {}

    /** How a review stands. */
    public enum State {
        WAITING, ESCALATED, ACCEPTED, REFUSED;

        /** Whether nothing is decided yet. */
        public boolean isOpen() {
            return this == WAITING || this == ESCALATED;
        }
    }

    /** How it stands at a moment; what a person said later was not said then. */
    public State stateAt(Instant moment) {
        return answer.filter(said -> !said.at().isAfter(moment)).map(Review::said)
                .orElseGet(() -> moment.isBefore(due) ? State.WAITING : bySilence());
    }

    /** What counts for a visit: an answer whenever it was given, or what the silence meant by the arrival. */
    public State at(Instant arrival) {
        return answer.map(Review::said).orElseGet(() -> stateAt(arrival));
    }

    private static State said(Answer answer) {
        return answer.accepted() ? State.ACCEPTED : State.REFUSED;
    }

    private State bySilence() {
        return switch (silence) {
            case ACCEPTS -> State.ACCEPTED;
            case REFUSES -> State.REFUSED;
            case ESCALATES -> State.ESCALATED;
        };
    }

    /** The same with what a person says. */
    public Review answered(boolean accepted, Instant at) {
        return new Review(grounds, due, silence, told, Optional.of(new Answer(accepted, at)));
    }
}
