package dev.baobei.domain.terms;

import java.util.stream.IntStream;

import dev.baobei.domain.phone.PhoneNumber;

/** Which digits of a mainland number a report must give (前三后四 ...); a number from elsewhere must be whole. */
public enum PhoneForm {
    WHOLE("00000000000"), FIRST3_LAST4("000****0000"), FIRST4_LAST5("0000**00000"), FIRST3_LAST6("000**000000"),
    FIRST4_LAST3("0000****000"), FIRST7("0000000****"), LAST4("*******0000");

    private final String asked;

    PhoneForm(String asked) {
        this.asked = asked;
    }

    /** Whether every digit that this form asks for is known. */
    public boolean isMetBy(PhoneNumber phone) {
        return phone.isWhole() || IntStream.range(0, asked.length())
                .allMatch(i -> asked.charAt(i) == '*' || phone.pattern().charAt(i) != '*');
    }
}
