package dev.baobei.domain.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known digits by position: what a number tells, hides, and shares with another. */
class PhoneNumberTest {

    @ParameterizedTest(name = "{0} and {1}: {2}, {3} in common")
    @CsvSource(textBlock = """
            13812341234,  13812341234,  compatible,  11
            138****1234,  13812341234,  compatible,  7
            138****1234,  *******1234,  compatible,  4
            1381234****,  *******1234,  compatible,  0
            138****1234,  1381****234,  compatible,  6
            138****1234,  139****1234,  contradicts, 6
            13812341234,  13812341235,  contradicts, 10
            +85291234567, +85291234567, compatible,  11
            +85291234567, +85291234568, contradicts, 10
            13812341234,  +85291234567, contradicts, 0
            """)
    void areCompatibleWhereNoPositionContradicts(PhoneNumber one, PhoneNumber other, String compatible, int agreement) {
        assertEquals(compatible.equals("compatible"), one.isCompatibleWith(other));
        assertEquals(compatible.equals("compatible"), other.isCompatibleWith(one));
        assertEquals(agreement, one.agreementWith(other));
        assertEquals(agreement, other.agreementWith(one));
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource(textBlock = """
            13812341234,   138****1234,   11, 138, 1234
            138****1234,   138****1234,   7,  138, 1234
            1381234****,   138********,   7,  138, ''
            *******1805,   *******1805,   4,  '',  1805
            1381****234,   138*****234,   7,  138, ''
            +85291234567,  +852****4567,  11, '',  4567
            +6591234567,   +659***4567,   10, '',  4567
            +1234567,      +***4567,      7,  '',  4567
            """)
    void showsFirstThreeAndLastFour(PhoneNumber phone, String masked, int known, String first3, String last4) {
        assertEquals(masked, phone.toString());
        assertEquals(known, phone.known());
        assertEquals(first3, phone.first3().orElse(""));
        assertEquals(last4, phone.last4().orElse(""));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "1381234123", "138123412345", "12812341234", "23812341234", "***********", "+0291234567",
            "+852912*4567", "138 12341234", "１３８１２３４１２３４", "138xxxx1234"})
    void whatIsNoPatternIsNoNumber(String text) {
        assertEquals(Optional.empty(), PhoneNumber.of(text));
    }
}
