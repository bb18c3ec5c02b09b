package dev.baobei.domain.party;

/** How well two written names fit the same person. */
public enum NameAgreement {
    /** No known part contradicts: 张先生 and 张伟. */
    COMPATIBLE,
    /** Near enough that a person must look: a homophone, one differing character, a contradicting gender. */
    NEAR,
    /** Another name. */
    DIFFERENT
}
