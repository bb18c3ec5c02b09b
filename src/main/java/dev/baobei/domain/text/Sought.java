package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are sought in a text, given as a regular expression and the places where it can begin: no other place is tried, so
 * that a text without any of them costs one look at each of its characters.
 */
public final class Sought {

    private static final int MOST_DIGITS = 8;

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();
    private final boolean onlyLines;
    private final String behindDigits;

    private Sought(String expression, String beginnings, boolean onlyLines, String behindDigits) {
        this.pattern = Pattern.compile(expression);
        this.onlyLines = onlyLines;
        this.behindDigits = behindDigits;
        beginnings.chars().forEach(this.beginnings::set);
    }

    /**
     * Seeks what an expression says.
     *
     * @param beginnings every folded character that a place of it can begin with
     */
    public static Sought of(String expression, String beginnings) {
        return new Sought(expression, beginnings, false, null);
    }

    /** Seeks what an expression says, only where a line begins. */
    public static Sought atLines(String expression) {
        return new Sought(expression, "", true, null);
    }

    /**
     * Seeks what an expression says; with a digit it begins only where no digit, star or dot stands before.
     *
     * @param behindDigits what follows the eight digits at most with which it can begin
     */
    public static Sought outsideNumbers(String expression, String beginnings, String behindDigits) {
        return new Sought(expression, beginnings, false, behindDigits);
    }

    /** Whether it is anywhere in a text. */
    public boolean isIn(Text text) {
        return in(text, 0).isPresent();
    }

    /** The first place. */
    public Optional<Text> in(Text text) {
        return in(text, 0);
    }

    /** The first place that begins at an index or after it. */
    public Optional<Text> in(Text text, int from) {
        Matcher place = next(text, from, null);
        return place == null ? Optional.empty() : Optional.of(text.subSequence(place.start(), place.end()));
    }

    /** Every place, one behind the other, in order. */
    public void each(Text text, Consumer<MatchResult> place) {
        for (Matcher found = next(text, 0, null); found != null;) {
            place.accept(found);
            found = next(text, Math.max(found.end(), found.start() + 1), found);
        }
    }

    private Matcher next(Text text, int from, Matcher before) {
        Matcher place = before;
        for (int at = begin(text, from); at < text.length(); at = begin(text, at + 1)) {
            place = place == null ? pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true) : place;
            if (place.region(at, text.length()).lookingAt()) {
                return place;
            }
        }
        return null;
    }

    /** The next place that may be tried, at an index or after it; the text's end where there is none. */
    private int begin(Text text, int from) {
        int at = from;
        while (at < text.length() && !mayBegin(text, at)) {
            at++;
        }
        return at;
    }

    private boolean mayBegin(Text text, int at) {
        if (onlyLines) {
            return at == 0 || text.charAt(at - 1) == '\n';
        }
        char c = text.charAt(at);
        return beginnings.get(c) && (behindDigits == null || !isDigit(c) || isOutsideNumber(text, at));
    }

    /** A number is left out without a closer look: it is long, or nothing follows with which words go on. */
    private boolean isOutsideNumber(Text text, int at) {
        if (at > 0 && (isDigit(text.charAt(at - 1)) || "*.".indexOf(text.charAt(at - 1)) >= 0)) {
            return false;
        }
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at <= MOST_DIGITS && end < text.length() && behindDigits.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a place that begins with this character is looked at. */
    boolean tries(char beginning) {
        return onlyLines || beginnings.get(beginning);
    }

    String expression() {
        return pattern.pattern();
    }
}
