package dev.baobei.domain.terms;

import dev.baobei.domain.party.PersonName;

/** How much of a customer's name a report must give. */
public enum NameForm {
    /** A surname will do: 张先生. */
    SURNAME,
    /** Surname and given name. */
    FULL;

    public boolean isMetBy(PersonName name) {
        return this == SURNAME ? !name.surname().isEmpty() : name.isFull();
    }
}
