package dev.baobei.domain.phone;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A phone number (号码) as a set of known digits by position, whole or partly hidden (隐号).
 *
 * <p>The pattern of a mainland number is its 11 positions, {@code *} for an unknown one ({@code 138****1234},
 * {@code *******1805}); of any other number its whole E.164 form ({@code +85291234567}). {@code toString} masks.
 */
public record PhoneNumber(String pattern) {

    /** What {@link #typed} takes. */
    public static final String ALLOWED = "11 digits, * for an unknown one, or + and the country's number";

    private static final int MAINLAND_LENGTH = 11;
    private static final int FEWEST_HIDDEN = 3;
    private static final int FEWEST_ELSEWHERE = 7;
    private static final int MOST_ELSEWHERE = 15;

    public PhoneNumber {
        if (!isPattern(pattern)) {
            throw new IllegalArgumentException("not a phone number pattern");
        }
    }

    /** The number of a pattern, or nothing where the text is no such pattern. */
    public static Optional<PhoneNumber> of(String pattern) {
        return isPattern(pattern) ? Optional.of(new PhoneNumber(pattern)) : Optional.empty();
    }

    /** The same as somebody types it: with blanks, hyphens or the country's number of the mainland. */
    public static Optional<PhoneNumber> typed(String text) {
        String bare = text.replaceAll("[\\s-]", "");
        return of(bare.matches("(\\+86|0086)1\\d{10}") ? bare.substring(bare.length() - MAINLAND_LENGTH) : bare);
    }

    private static boolean isPattern(String pattern) {
        return pattern.startsWith("+") ? isElsewhere(pattern) : isMainlandPattern(pattern);
    }

    /** 1 and a second digit from 3 on, then nine more, any of them hidden but not all. */
    private static boolean isMainlandPattern(String pattern) {
        return pattern.length() == MAINLAND_LENGTH && "1*".indexOf(pattern.charAt(0)) >= 0
                && "3456789*".indexOf(pattern.charAt(1)) >= 0
                && isDigitsAndStars(pattern) && digits(pattern) > 0;
    }

    /** A plus sign and 7 to 15 digits, the first no zero. */
    private static boolean isElsewhere(String pattern) {
        int digits = pattern.length() - 1;
        return digits >= FEWEST_ELSEWHERE && digits <= MOST_ELSEWHERE && pattern.charAt(1) != '0' && digits(pattern) == digits;
    }

    private static int digits(String pattern) {
        int digits = 0;
        for (int at = 0; at < pattern.length(); at++) {
            digits += isDigit(pattern.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigitsAndStars(String pattern) {
        int at = 0;
        while (at < pattern.length() && (isDigit(pattern.charAt(at)) || pattern.charAt(at) == '*')) {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is a number of the mainland, the only ones that are ever partly hidden. */
    public boolean isMainland() {
        return pattern.length() == MAINLAND_LENGTH && pattern.charAt(0) != '+';
    }

    /** Whether every digit is known. */
    public boolean isWhole() {
        return pattern.indexOf('*') < 0;
    }

    /** Whether no position contradicts; numbers of different lengths or countries always do. */
    public boolean isCompatibleWith(PhoneNumber other) {
        return pattern.length() == other.pattern.length()
                && IntStream.range(0, pattern.length())
                        .allMatch(i -> hides(i) || other.hides(i) || pattern.charAt(i) == other.pattern.charAt(i));
    }

    /** How many digits are known in both and equal. */
    public int agreementWith(PhoneNumber other) {
        return pattern.length() != other.pattern.length()
                ? 0
                : (int) IntStream.range(0, pattern.length())
                        .filter(i -> Character.isDigit(pattern.charAt(i)) && pattern.charAt(i) == other.pattern.charAt(i))
                        .count();
    }

    /** The number with the digits of both; they must be compatible. */
    public PhoneNumber with(PhoneNumber other) {
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            both.append(hides(i) ? other.pattern.charAt(i) : pattern.charAt(i));
        }
        return new PhoneNumber(both.toString());
    }

    /** How many digits are known. */
    public int known() {
        return (int) pattern.chars().filter(Character::isDigit).count();
    }

    private boolean hides(int position) {
        return pattern.charAt(position) == '*';
    }

    /** The first three digits of a mainland number, where all three are known. */
    public Optional<String> first3() {
        return isMainland() ? known(pattern.substring(0, 3)) : Optional.empty();
    }

    /** The last four digits, where all four are known. */
    public Optional<String> last4() {
        return known(pattern.substring(pattern.length() - 4));
    }

    private static Optional<String> known(String part) {
        return part.indexOf('*') < 0 ? Optional.of(part) : Optional.empty();
    }

    /** First three and last four as far as known, the rest as stars, at least three: what may be shown and stored open. */
    public String masked() {
        int shown = isMainland() ? 3 : Math.min(4, pattern.length() - 4 - FEWEST_HIDDEN);
        return pattern.substring(0, shown) + "*".repeat(pattern.length() - shown - 4) + pattern.substring(pattern.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
