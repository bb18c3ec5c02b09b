package dev.baobei.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import dev.baobei.channel.Form.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void pairsKeepTheirOrderTheirRepeatsTheirBlanksAndTheirEmptiness() {
        assertEquals(
                List.of(new Pair("Body", " 报备 a+b;c "), new Pair("X", ""), new Pair("X", "1"), new Pair("X", ""),
                        new Pair("", "v"), new Pair("k", "a=b")),
                pairs("Body=+%E6%8A%A5%e5%a4%87+a%2Bb;c+&X&X=1&X=&&=v&k=a=b"));
    }

    @Test
    void anEmptyBodyIsAFormWithoutPairs() {
        assertEquals(List.of(), pairs(""));
    }

    @Test
    void charactersThatCameUnescapedAreReadAsUtf8() {
        assertEquals(List.of(new Pair("Body", "报备 😀")), pairs("Body=报备+😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%", "Body=%4", "Body=%zz", "Body=%+1", "%u6211=1", "Body=%E6%8A", "Body=%ff", "Body=%C0%80",
            "Body=%ED%A0%80"})
    void aBrokenEscapeOrWhatIsNotUtf8IsNoForm(String body) {
        assertEquals(Optional.empty(), Form.of(body.getBytes(UTF_8)));
    }

    @Test
    void theValuesOfANameAreThoseThatDiffer() {
        var form = Form.of("A=1&A=2&A=1&B=1&B=1".getBytes(UTF_8)).orElseThrow();

        assertEquals(List.of("1", "2"), form.all("A"));
        assertEquals(List.of("1"), form.all("B"));
        assertEquals(Optional.empty(), form.first("C"));
    }

    @Test
    void aFormDoesNotPrintWhatItHolds() {
        assertEquals("Form[1 pairs]", Form.of("Body=138".getBytes(UTF_8)).orElseThrow().toString());
    }

    private static List<Pair> pairs(String body) {
        return Form.of(body.getBytes(UTF_8)).orElseThrow().pairs();
    }
}
