package dev.baobei.domain.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.rule.Objection;
import dev.baobei.domain.rule.Outcome;

/**
 * What a report gets on receipt, as far as two decisions are held against each other.
 *
 * @param objections    why it is rejected
 * @param problems      what is not as the terms ask, as field and why: {@code PHONE:WRONG_FORM}
 * @param earliestVisit of a report that is accepted
 * @param deadline      likewise
 */
public record Decision(Word word, List<Objection> objections, List<String> problems, Optional<Instant> earliestVisit,
        Optional<Instant> deadline) {

    /** How a decision begins. */
    public enum Word {
        ACCEPTED, REFERRED, REPEATED, REJECTED, INCOMPLETE
    }

    public static Decision accepted(Instant earliestVisit, Instant deadline) {
        return new Decision(Word.ACCEPTED, List.of(), List.of(), Optional.of(earliestVisit), Optional.of(deadline));
    }

    /** The same of one that counts once staff accept it. */
    public static Decision referred(Instant earliestVisit, Instant deadline) {
        return new Decision(Word.REFERRED, List.of(), List.of(), Optional.of(earliestVisit), Optional.of(deadline));
    }

    /** The first report stands, with its own times. */
    public static Decision repeated() {
        return new Decision(Word.REPEATED, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public static Decision rejected(List<Objection> objections) {
        return new Decision(Word.REJECTED, List.copyOf(objections), List.of(), Optional.empty(), Optional.empty());
    }

    /** @param problems as field and why */
    public static Decision incomplete(List<String> problems) {
        return new Decision(Word.INCOMPLETE, List.of(), List.copyOf(problems), Optional.empty(), Optional.empty());
    }

    public static Decision of(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.toStaff().isPresent()
                    ? referred(accepted.earliestVisit(), accepted.deadline())
                    : accepted(accepted.earliestVisit(), accepted.deadline());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected(rejected.objections());
        }
        return outcome instanceof Outcome.Incomplete incomplete
                ? incomplete(incomplete.problems().stream().map(problem -> problem.field() + ":" + problem.why()).toList())
                : repeated();
    }

    /** Whether it made a new report. */
    boolean isNew() {
        return word == Word.ACCEPTED || word == Word.REFERRED;
    }

    /** Whether a report stands on record by it. */
    boolean isOnRecord() {
        return isNew() || word == Word.REPEATED;
    }
}
