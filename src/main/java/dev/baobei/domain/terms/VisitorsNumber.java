package dev.baobei.domain.terms;

import java.util.Collection;

import dev.baobei.domain.phone.PhoneNumber;

/** How much of their number a visitor must leave to be registered. */
public enum VisitorsNumber {
    /** As much as they say. */
    AS_SAID,
    /** Every digit of one number at least; REG-11, line 207: "到访所有客户均需要进行到访确认并留客户的全号码". */
    WHOLE;

    /** Whether these numbers of a visitor will do. */
    public boolean isLeftIn(Collection<PhoneNumber> phones) {
        return this == AS_SAID || phones.stream().anyMatch(PhoneNumber::isWhole);
    }
}
