package dev.baobei.postgres.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.domain.terms.Silence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long staff have is kept in one form, however it was written; what cannot be read stays as it is, to be said. */
class ReferralTextTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            PT2H,   PT2H
            P7D,    PT168H
            P1D,    PT24H
            PT600S, PT10M
            pt30m,  PT30M
            PT1S,   PT1S
            soon,   soon
            -,      -
            """)
    void howLongStaffHave(String written, String kept) {
        assertEquals(kept, new ReferralText(Set.of(Ground.HELD), written, Silence.ACCEPTS).within());
    }
}
