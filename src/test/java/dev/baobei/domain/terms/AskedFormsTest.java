package dev.baobei.domain.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;

import dev.baobei.domain.Cast;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forms of a number and of a name are met: more than asked is welcome, less is not. */
class AskedFormsTest {

    @ParameterizedTest(name = "{0} meets {1}")
    @CsvSource(textBlock = """
            13812341234,   WHOLE FIRST3_LAST4 FIRST4_LAST5 FIRST3_LAST6 FIRST4_LAST3 FIRST7 LAST4
            138****1234,   FIRST3_LAST4 LAST4
            1381**41234,   FIRST3_LAST4 FIRST4_LAST5 FIRST4_LAST3 LAST4
            138**341234,   FIRST3_LAST4 FIRST3_LAST6 LAST4
            1381****234,   FIRST4_LAST3
            1381234****,   FIRST7
            *******1234,   LAST4
            138********,   ''
            +85291234567,  WHOLE FIRST3_LAST4 FIRST4_LAST5 FIRST3_LAST6 FIRST4_LAST3 FIRST7 LAST4
            """)
    void ofANumber(String phone, String met) {
        assertEquals(met, Arrays.stream(PhoneForm.values()).filter(form -> form.isMetBy(new PhoneNumber(phone)))
                .map(Enum::name).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0} meets {1}")
    @CsvSource(textBlock = """
            张先生,     SURNAME
            张伟,       SURNAME FULL
            欧阳女士,   SURNAME
            *先生,      ''
            John Smith, SURNAME FULL
            """)
    void ofAName(String name, String met) {
        assertEquals(met, Arrays.stream(NameForm.values()).filter(form -> form.isMetBy(Cast.name(name)))
                .map(Enum::name).collect(Collectors.joining(" ")));
    }
}
