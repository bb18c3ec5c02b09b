package dev.baobei.domain.message;

/** How far a message of ours got, by the word of its provider. Words come in any order: whichever comes, the further one counts. */
public enum Delivery {
    /** The provider has it. */
    SENT,
    /** It will not reach the receiver. */
    UNDELIVERED,
    /** It has reached them, whatever else is said. */
    DELIVERED
}
