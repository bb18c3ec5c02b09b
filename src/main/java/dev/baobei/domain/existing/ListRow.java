package dev.baobei.domain.existing;

import java.util.Optional;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;

/** One row of a list of existing customers, as it reads. */
public sealed interface ListRow {

    /** Longer names are none. */
    int LONGEST_NAME = 40;

    /** Its place in what was sent, from 1; the heading of a table counts. */
    int line();

    /** A whole number, and whose it is where that is said. */
    record Entry(int line, PhoneNumber phone, Optional<PersonName> name) implements ListRow {

        @Override
        public String toString() {
            return "Entry[" + line + "]";
        }
    }

    /** What cannot be taken. */
    record Unread(int line, Why why) implements ListRow {}

    /** Why a row is not taken. */
    enum Why {
        /** No number is said. */
        NO_NUMBER,
        /** What stands for a number is none. */
        NOT_A_NUMBER,
        /** Digits are hidden: nobody could be told apart by it. */
        NUMBER_NOT_WHOLE,
        /** What stands for a name is none. */
        NOT_A_NAME,
        /** The number stands on the list under another name, which must be taken off first. */
        OTHER_NAME
    }

    /** Reads a row from what was typed; an empty name is none. */
    static ListRow of(int line, String name, String phone) {
        String typed = phone.strip();
        Optional<PhoneNumber> number = PhoneNumber.typed(typed);
        Optional<PersonName> read = PersonName.of(name.strip(), Gender.UNKNOWN);
        if (number.isEmpty()) {
            return new Unread(line, typed.isEmpty() ? Why.NO_NUMBER : Why.NOT_A_NUMBER);
        }
        if (!number.get().isWhole()) {
            return new Unread(line, Why.NUMBER_NOT_WHOLE);
        }
        return !name.isBlank() && (read.isEmpty() || name.strip().length() > LONGEST_NAME)
                ? new Unread(line, Why.NOT_A_NAME)
                : new Entry(line, number.get(), read);
    }
}
