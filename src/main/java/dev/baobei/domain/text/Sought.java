package dev.baobei.domain.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are sought in a text, given as a regular expression and the places where it can begin: no other place is tried, so
 * that a text without any of them costs one look at each of its characters.
 */
public final class Sought {

    private static final int MOST_DIGITS = 8;

    private final Pattern pattern;
    private final CharacterSet beginnings;
    private final List<CharacterSet> needed;
    private final Where where;
    private final String signs;

    /** Which of the places that begin with the right character are looked at. */
    private enum Where {
        ANYWHERE, AT_LINES,
        /** Where a line begins, and behind some signs. */
        BEHIND_SIGNS,
        /** Not within a number, nor where it is one of many digits or goes on with another sign than some. */
        OUTSIDE_NUMBERS
    }

    private Sought(Pattern pattern, CharacterSet beginnings, List<CharacterSet> needed, Where where, String signs) {
        this.pattern = pattern;
        this.beginnings = beginnings;
        this.needed = needed;
        this.where = where;
        this.signs = signs;
    }

    private static Sought of(String expression, String beginnings, Where where, String signs) {
        CharacterSet first = beginnings.isEmpty() ? null : CharacterSet.of(beginnings);
        return new Sought(Pattern.compile(expression), first, first == null ? List.of() : List.of(first), where, signs);
    }

    /**
     * Seeks what an expression says.
     *
     * @param beginnings every folded character that a place of it can begin with
     */
    public static Sought of(String expression, String beginnings) {
        return of(expression, beginnings, Where.ANYWHERE, "");
    }

    /** Seeks what an expression says, only where a line begins. */
    public static Sought atLines(String expression) {
        return of(expression, "", Where.AT_LINES, "");
    }

    /** The same of what can begin with these characters only. */
    public static Sought atLines(String expression, String beginnings) {
        return of(expression, beginnings, Where.AT_LINES, "");
    }

    /** Seeks what an expression says, only where a line begins or one of these signs stands before. */
    public static Sought behind(String signs, String expression, String beginnings) {
        return of(expression, beginnings, Where.BEHIND_SIGNS, signs);
    }

    /**
     * Seeks what an expression says; with a digit it begins only where no digit, star or dot stands before.
     *
     * @param behindDigits what follows the eight digits at most with which it can begin
     */
    public static Sought outsideNumbers(String expression, String beginnings, String behindDigits) {
        return of(expression, beginnings, Where.OUTSIDE_NUMBERS, behindDigits);
    }

    /** The same, which is looked for only in texts with one of these characters, as every place of it has one or looks at one. */
    public Sought needing(String characters) {
        List<CharacterSet> all = Stream.concat(needed.stream(), Stream.of(CharacterSet.of(characters))).toList();
        return new Sought(pattern, beginnings, all, where, signs);
    }

    /** Whether it may be in a text at all, which costs nothing to ask. */
    public boolean mayBeIn(Text text) {
        for (CharacterSet oneOf : needed) {
            if (!text.mayHold(oneOf)) {
                return false;
            }
        }
        return true;
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
        if (!mayBeIn(text)) {
            return null;
        }
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
        int at = candidate(text, from);
        while (at < text.length() && !mayBegin(text, at)) {
            at = candidate(text, at + 1);
        }
        return at;
    }

    private int candidate(Text text, int from) {
        return where == Where.AT_LINES ? text.nextLine(from) : text.next(beginnings, from);
    }

    private boolean mayBegin(Text text, int at) {
        return switch (where) {
            case ANYWHERE -> true;
            case AT_LINES -> beginnings == null || beginnings.has(text.charAt(at));
            case BEHIND_SIGNS -> at == 0 || text.charAt(at - 1) == '\n' || signs.indexOf(text.charAt(at - 1)) >= 0;
            case OUTSIDE_NUMBERS -> !isDigit(text.charAt(at)) || isOutsideNumber(text, at);
        };
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
        return end - at <= MOST_DIGITS && end < text.length() && signs.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a place that begins with this character is looked at. */
    boolean tries(char beginning) {
        return beginnings == null || beginnings.has(beginning);
    }

    /** The sets of characters of each of which one must be there. */
    List<CharacterSet> needed() {
        return needed;
    }

    String expression() {
        return pattern.pattern();
    }
}
