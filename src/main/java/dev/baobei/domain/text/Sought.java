package dev.baobei.domain.text;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are sought in a text, given as a regular expression and the characters with which it can begin: no other place is
 * tried, so that a text without any of them costs one look at each of its characters.
 */
public final class Sought {

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();

    private Sought(Pattern pattern, String beginnings) {
        this.pattern = pattern;
        beginnings.chars().forEach(this.beginnings::set);
    }

    /**
     * Seeks what an expression says.
     *
     * @param beginnings every folded character that a place of it can begin with
     */
    public static Sought of(String expression, String beginnings) {
        return new Sought(Pattern.compile(expression), beginnings);
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
        Matcher place = null;
        for (int at = from; at < text.length(); at++) {
            if (beginnings.get(text.charAt(at))) {
                place = place == null ? pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true) : place;
                if (place.region(at, text.length()).lookingAt()) {
                    return Optional.of(text.subSequence(at, place.end()));
                }
            }
        }
        return Optional.empty();
    }
}
