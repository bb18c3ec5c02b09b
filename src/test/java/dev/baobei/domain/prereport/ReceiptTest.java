package dev.baobei.domain.prereport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A receipt is read aloud and typed: what goes wrong then is noticed. */
class ReceiptTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";

    /** Two hundred receipts, the same in every run. */
    static List<String> receipts() {
        Random random = new Random(20261123);
        return IntStream.range(0, 200).mapToObj(i -> Receipt.random(random).code()).toList();
    }

    @Test
    void hasFiveCharactersAndACheckOfTheAlphabetWithALetterAmongThem() {
        for (String code : receipts()) {
            assertTrue(code.matches("(?=.*[A-Z])[" + ALPHABET + "]{6}"), code);
        }
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void everySingleWrongCharacterIsFound(String code) {
        for (int at = 0; at < code.length(); at++) {
            for (char wrong : ALPHABET.replace(code.substring(at, at + 1), "").toCharArray()) {
                String typed = code.substring(0, at) + wrong + code.substring(at + 1);
                assertEquals(Optional.empty(), Receipt.of(typed), typed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void everyExchangeOfDifferentNeighboursIsFound(String code) {
        for (int at = 0; at + 1 < code.length(); at++) {
            String typed = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            if (!typed.equals(code)) {
                assertEquals(Optional.empty(), Receipt.of(typed), typed);
            }
        }
    }

    /** Worked by hand: A is 8, so that 2*0 + 3*1 + 4*2 + 5*3 + 6*8 = 74, which leaves 16 of 29: J. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            2345AJ,     2345AJ
            2345aj,     2345AJ
            ' 2345Aj ', 2345AJ
            2345A,      ''
            2345AJJ,    ''
            2345AI,     ''
            222222,     ''
            ２３４５AJ, ''
            '',         ''
            """)
    void isReadInWhateverCaseItIsTyped(String typed, String read) {
        assertEquals(read, Receipt.of(typed).map(Receipt::code).orElse(""));
    }
}
