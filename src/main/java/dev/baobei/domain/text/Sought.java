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

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();
    private final boolean onlyLines;

    private Sought(String expression, String beginnings, boolean onlyLines) {
        this.pattern = Pattern.compile(expression);
        this.onlyLines = onlyLines;
        beginnings.chars().forEach(this.beginnings::set);
    }

    /**
     * Seeks what an expression says.
     *
     * @param beginnings every folded character that a place of it can begin with
     */
    public static Sought of(String expression, String beginnings) {
        return new Sought(expression, beginnings, false);
    }

    /** Seeks what an expression says, only where a line begins. */
    public static Sought atLines(String expression) {
        return new Sought(expression, "", true);
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
        for (int at = from; at < text.length(); at++) {
            if (mayBegin(text, at)) {
                place = place == null ? pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true) : place;
                if (place.region(at, text.length()).lookingAt()) {
                    return place;
                }
            }
        }
        return null;
    }

    private boolean mayBegin(Text text, int at) {
        return onlyLines ? at == 0 || text.charAt(at - 1) == '\n' : tries(text.charAt(at));
    }

    /** Whether a place that begins with this character is looked at. */
    boolean tries(char beginning) {
        return onlyLines || beginnings.get(beginning);
    }

    String expression() {
        return pattern.pattern();
    }
}
