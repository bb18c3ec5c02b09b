package dev.baobei.domain.party;

/** A customer's gender (性别) as far as a title or a label tells it. */
public enum Gender {
    MALE, FEMALE, UNKNOWN;

    /** Whether the two may be the same person's. */
    public boolean isCompatibleWith(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
