package dev.baobei.desk.shown;

import java.util.function.Predicate;

/** An answer that names who reported a customer, or says when: what it shows depends on who asks. */
public interface NamesReporters {

    /** The same for somebody to whom a project, by its code, may show who reported. */
    NamesReporters asSeen(Predicate<String> shows);
}
