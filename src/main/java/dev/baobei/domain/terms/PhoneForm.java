package dev.baobei.domain.terms;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.baobei.domain.phone.PhoneNumber;

/** Which digits of a mainland number a report must give (前三后四 ...); a number from elsewhere must be whole. */
public enum PhoneForm {
    WHOLE("00000000000"), FIRST3_LAST4("000****0000"), FIRST4_LAST5("0000**00000"), FIRST3_LAST6("000**000000"),
    FIRST4_LAST3("0000****000"), FIRST7("0000000****"), LAST4("*******0000");

    /** Those that are easy to write first: salespeople know 前三后四 best. */
    private static final List<PhoneForm> FROM_EASY = List.of(FIRST3_LAST4, FIRST4_LAST5, FIRST3_LAST6, FIRST4_LAST3, FIRST7,
            LAST4,
            WHOLE);

    private final String asked;

    PhoneForm(String asked) {
        this.asked = asked;
    }

    /** Whether every digit that this form asks for is known. */
    public boolean isMetBy(PhoneNumber phone) {
        return phone.isWhole() || IntStream.range(0, asked.length())
                .allMatch(i -> asked.charAt(i) == '*' || phone.pattern().charAt(i) != '*');
    }

    /** The easiest to write of those that will do. */
    public static PhoneForm easiestOf(Set<PhoneForm> forms) {
        return FROM_EASY.stream().filter(forms::contains).findFirst().orElse(WHOLE);
    }

    /** A whole mainland number with only the digits that this form asks: {@code 138****1234}. */
    public PhoneNumber hide(PhoneNumber whole) {
        return new PhoneNumber(IntStream.range(0, asked.length())
                .mapToObj(i -> asked.charAt(i) == '*' ? "*" : whole.pattern().substring(i, i + 1))
                .collect(joining()));
    }
}
