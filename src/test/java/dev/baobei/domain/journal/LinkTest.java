package dev.baobei.domain.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain of hashes: its last link vouches for every entry before it, and for their order. */
class LinkTest {

    private static final Link HEAD = chain("accepted,judged,confirmed");

    private static Link chain(String entries) {
        return Arrays.stream(entries.split(",")).map(entry -> entry.getBytes(StandardCharsets.UTF_8))
                .reduce(Link.START, Link::followedBy, (one, other) -> other);
    }

    /** Worked with another program: 32 zero bytes and {@code accepted}, hashed; that hash and {@code judged}, hashed; ... */
    @Test
    void eachLinkIsTheHashOfTheLastAndTheEntry() {
        assertEquals(new Link(1, "3463564795031b394f5da35c6da45ff2490f93979b895c1825791d6b10dc87f0"), chain("accepted"));
        assertEquals(new Link(3, "51aba4ed0907efb9e633e43356b3e72bc44ebc5aa5c12393b6f9aa6a0b4119b8"), HEAD);
        assertEquals("51aba4ed", HEAD.mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accepted,judged,confirmed", "accepted,judged,confirmed ", "judged,accepted,confirmed",
            "accepted,confirmed,judged", "accepted,confirmed", "judged,confirmed", "accepted,judged,judged,confirmed",
            "accepted,judgedconfirmed"})
    void anEditAnExchangeOrAGapShowsAtTheHead(String entries) {
        assertNotEquals(HEAD.hash(), chain(entries).hash());
    }
}
