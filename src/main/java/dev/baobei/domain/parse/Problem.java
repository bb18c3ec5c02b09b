package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

/**
 * Why a report could not be read completely.
 *
 * @param field what is concerned
 * @param why   what is wrong with it
 * @param seen  the value as the sender wrote it, where there is one
 * @param meant what the sender may have meant by it (是否《…》？), the nearest first; never chosen for them
 */
public record Problem(Field field, Why why, Optional<String> seen, List<String> meant) {

    public Problem(Field field, Why why, Optional<String> seen) {
        this(field, why, seen, List.of());
    }

    /** The same, with what the sender may have meant. */
    Problem meaning(List<String> candidates) {
        return new Problem(field, why, seen, candidates);
    }

    /** What can be wrong with a value. */
    public enum Why {
        MISSING,
        /** Too few or too many digits: never repaired. */
        WRONG_LENGTH,
        /** Could be two things; both are possible, neither is chosen. */
        AMBIGUOUS,
        /** No project of that name takes reports here. */
        UNKNOWN,
        /** Not what a value of this field looks like. */
        MALFORMED,
        /** Not given in the form the project's terms ask. */
        WRONG_FORM,
        /** More digits than the project's terms allow; what was seen is told without them. */
        TOO_MUCH
    }
}
