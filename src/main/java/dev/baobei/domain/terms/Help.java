package dev.baobei.domain.terms;

/** How somebody had to do with the customer of another's deal (辅助接待, 深度接触). */
public enum Help {
    /** Received the customer in the owner's place (辅助接待). */
    RECEPTION,
    /** Dealt deeply with the customer, and did not know whose they were; without closing it counts only where it mattered greatly. */
    UNAWARE,
    /** Dealt deeply with the customer, and knew whose they were. */
    AWARE,
    /** Helped with the papers of a customer who had paid a deposit and came to sign. */
    SIGNING,
    /** Had nothing to do with it after all: takes back what was said of them before. */
    NONE
}
