package dev.baobei.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule with a name of its own, so that a planted offence can say which one it breaks. */
interface Law {

    ArchRule rule();

    String name();
}
