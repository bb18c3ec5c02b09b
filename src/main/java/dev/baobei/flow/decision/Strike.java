package dev.baobei.flow.decision;

import java.util.List;
import java.util.Map;

import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;

/**
 * What becomes of other digits that were named by phone, where an agent texts what fits. Wrong digits strike: only a whole number
 * takes them back, the mask that two people share does not, nor does a name.
 */
enum Strike {
    STAYS, ENDS;

    static Strike of(PreReport report, Addition fitting) {
        return !report.contradicted().isEmpty() && fitting.phone().filter(PhoneNumber::isWhole).isPresent() ? ENDS : STAYS;
    }

    PreReport after(PreReport completed) {
        return this == ENDS ? completed.contradictedBy(List.of()) : completed;
    }

    /** The facts of the entry, which say so where it ends. */
    Map<String, String> noted(Map<String, String> facts) {
        if (this == ENDS) {
            facts.put("strike", "ends");
        }
        return facts;
    }
}
