package dev.baobei.desk;

import java.util.Optional;

import dev.baobei.domain.phone.PhoneNumber;

/** A number as staff type it: with blanks, hyphens or the country's code, hidden digits as {@code *}. */
final class TypedPhone {

    /** What it must be. */
    static final String ALLOWED = "11 digits, * for an unknown one, or + and the country's number";

    private TypedPhone() {}

    static Optional<PhoneNumber> of(String typed) {
        String bare = typed.replaceAll("[\\s-]", "");
        return PhoneNumber.of(bare.matches("(\\+86|0086)1\\d{10}") ? bare.substring(bare.length() - 11) : bare);
    }
}
