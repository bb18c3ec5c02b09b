package dev.baobei.desk;

import java.util.function.Predicate;

/** An answer that names who reported a customer, or says when: what it shows depends on who asks. */
interface NamesReporters {

    /** The same for somebody to whom a project, by its code, may show who reported. */
    NamesReporters asSeen(Predicate<String> shows);
}
