package dev.baobei.domain.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import dev.baobei.domain.parse.Field;

/** A rule about one report. */
non-sealed interface ReceiptRule extends Rule {

    /** What it answers in this case, and what it looked at. */
    Answered ask(CaseFile file);

    /** What must be read and certain before it can be asked; everything, unless a rule says that it needs less. */
    default Set<Field> needs() {
        return EnumSet.allOf(Field.class);
    }

    /** What it answers of a report that lacks this: nothing as long as what it needs is among it. */
    default Answered ask(CaseFile file, Set<Field> lacking) {
        return Collections.disjoint(needs(), lacking)
                ? ask(file)
                : Answered.notAsked(question(), Answered.Because.INCOMPLETE);
    }
}
