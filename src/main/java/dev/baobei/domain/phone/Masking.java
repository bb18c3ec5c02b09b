package dev.baobei.domain.phone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides whole numbers in a text that is shown. */
public final class Masking {

    /** Eight digits and more in a row: no date, no mask. */
    private static final Pattern LONG = Pattern.compile("\\p{Nd}{8,}");

    private Masking() {}

    /** The text with every long run of digits cut down to its first three and last four. */
    public static String of(String text) {
        return LONG.matcher(text).replaceAll(run -> Matcher.quoteReplacement(masked(run.group())));
    }

    private static String masked(String run) {
        return run.substring(0, 3) + "*".repeat(run.length() - 7) + run.substring(run.length() - 4);
    }
}
