package dev.baobei.domain.prereport;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The receipt (回执号) of a pre-report: five random characters and a check character, with at least one letter among them.
 *
 * <p>The alphabet leaves out what is confused when read aloud or copied (0 O and 1 I L; S beside 5, Z beside 2). Its size
 * is prime, so that the weighted check finds every single wrong character and every exchange of neighbours.
 */
public record Receipt(String code) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int RANDOM_LENGTH = 5;

    public Receipt {
        if (!isReceipt(code)) {
            throw new IllegalArgumentException("not a receipt");
        }
    }

    /** A receipt as somebody typed it, in whatever case; nothing where the check character does not fit. */
    public static Optional<Receipt> of(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return isReceipt(code) ? Optional.of(new Receipt(code)) : Optional.empty();
    }

    /** A new one; that it is unused must be seen to by who keeps it. */
    public static Receipt random(RandomGenerator random) {
        while (true) {
            StringBuilder characters = new StringBuilder();
            for (int i = 0; i < RANDOM_LENGTH; i++) {
                characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String code = characters.append(check(characters)).toString();
            if (isReceipt(code)) {
                return new Receipt(code);
            }
        }
    }

    private static boolean isReceipt(String code) {
        return code.length() == RANDOM_LENGTH + 1
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.chars().anyMatch(Character::isLetter)
                && check(code.substring(0, RANDOM_LENGTH)) == code.charAt(RANDOM_LENGTH);
    }

    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return code;
    }
}
