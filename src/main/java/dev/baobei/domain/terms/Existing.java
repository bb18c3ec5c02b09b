package dev.baobei.domain.terms;

/** Whose a customer is who stands on the developer's own list (老客户): field/rules.md, section 12. */
public enum Existing {
    /** Anyone's, as if there were no list. */
    FREE,
    /** The house's: XKC 项目老客户; a report counts where it is older than the entry on the list. */
    OURS
}
