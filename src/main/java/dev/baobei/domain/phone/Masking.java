package dev.baobei.domain.phone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides whole numbers in a text that is shown. */
public final class Masking {

    private static final String MAINLAND = "(?<!\\p{Nd})1[ .-]?[3-9](?:[ .-]?\\p{Nd}){9}(?!\\p{Nd})";

    /** A mainland number, also where it is written in groups; or eight digits and more in a row: no date, no mask. */
    private static final Pattern WHOLE = Pattern.compile(MAINLAND + "|\\p{Nd}{8,}");

    /** The same in a reply of ours, where eight digits may be a proof. */
    private static final Pattern WHOLE_IN_REPLY = Pattern.compile(MAINLAND + "|\\p{Nd}{9,}");

    private static final int FIRST = 3;
    private static final int LAST = 4;

    private Masking() {}

    /** The text with every whole number cut down to its first three and last four digits; what groups them stays. */
    public static String of(String text) {
        return masked(text, WHOLE);
    }

    /** The same of what we answered: it repeats what the sender wrote, and its proof is no number. */
    public static String ofReply(String text) {
        return masked(text, WHOLE_IN_REPLY);
    }

    private static String masked(String text, Pattern whole) {
        return whole.matcher(text).replaceAll(run -> Matcher.quoteReplacement(masked(run.group())));
    }

    private static String masked(String run) {
        int hidden = (int) run.chars().filter(Character::isDigit).count() - LAST;
        StringBuilder shown = new StringBuilder();
        for (int at = 0, digit = 0; at < run.length(); at++) {
            boolean isDigit = Character.isDigit(run.charAt(at));
            shown.append(isDigit && digit >= FIRST && digit < hidden ? '*' : run.charAt(at));
            digit += isDigit ? 1 : 0;
        }
        return shown.toString();
    }
}
