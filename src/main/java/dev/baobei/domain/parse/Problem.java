package dev.baobei.domain.parse;

import java.util.Optional;

/**
 * Why a report could not be read completely.
 *
 * @param field what is concerned
 * @param why   what is wrong with it
 * @param seen  the value as the sender wrote it, where there is one
 */
public record Problem(Field field, Why why, Optional<String> seen) {

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
        WRONG_FORM
    }
}
