package dev.baobei.domain.text;

import java.util.regex.Pattern;

/** A name as it can stand within a sentence: one line, nothing invisible in it, no blanks around it. */
public final class OneLine {

    /** Controls, line ends, formats such as those that turn the direction of writing, halves of surrogate pairs, unassigned ones. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /** Whether it is one, of so many UTF-16 units at most; null is none. */
    public static boolean is(String text, int longest) {
        return text != null && text.length() <= longest && !text.isBlank() && text.equals(text.strip())
                && !UNFIT.matcher(text).find();
    }

    /** Whether it is one and a letter (or character) is in it: a name that can be said. */
    public static boolean isName(String text, int longest) {
        return is(text, longest) && text.codePoints().anyMatch(Character::isLetter);
    }
}
