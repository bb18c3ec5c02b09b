package dev.baobei.domain.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** A personal value in the journal: checked by whoever has the opening, closed to everybody else. */
class CommitmentTest {

    private static final Commitment OPENING = new Commitment("000102030405060708090a0b0c0d0e0f", "张伟");

    /** The expected digest was made with another program. */
    @Test
    void isTheHmacOfTheValueUnderItsSalt() {
        assertEquals("21747ac960e9300ac87e1d5184f32cb6705e8c72fa49ceb5a8ee11a83c2caa59",
                OPENING.hex());
    }

    @Test
    void sameValueUnderAnotherSaltCannotBeRecognised() {
        assertNotEquals(OPENING.hex(), new Commitment("100102030405060708090a0b0c0d0e0f", "张伟").hex());
    }

    @Test
    void printsNeitherSaltNorValue() {
        assertEquals("Commitment[" + OPENING.hex() + "]", OPENING.toString());
    }
}
