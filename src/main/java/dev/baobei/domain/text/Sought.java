package dev.baobei.domain.text;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are sought in a text, given as a regular expression. Nearly every place is known for none of them by its first few
 * characters, and nearly every text by a glance at each; the regular expression itself is asked only where it may hold.
 */
public final class Sought {

    private final Pattern pattern;
    private final Automaton automaton;
    private final Signs beginnings;
    private final Glance glance;
    private final boolean atLines;

    private Sought(String expression) {
        Expression said = ExpressionReader.read(expression);
        Positions positions = new Positions(said);
        pattern = Pattern.compile(expression);
        automaton = new Automaton(new Positions(ExpressionReader.readWithFollowing(expression)));
        atLines = expression.startsWith("(?m)^");
        glance = Glance.of(said.needed(), positions);
        beginnings = Signs.of(positions.beginnings());
    }

    /** Seeks what an expression says. One that begins with {@code (?m)^} is sought only where a line begins. */
    public static Sought of(String expression) {
        return new Sought(expression);
    }

    /** Whether it may be in a text at all, which costs nothing to ask. */
    public boolean mayBeIn(Text text) {
        return text.mayHold(glance);
    }

    /** Whether it is anywhere in a text. */
    public boolean isIn(Text text) {
        return next(text, 0, null) != null;
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

    /** What it comes to at an index, if it is there. */
    public Optional<Text> at(Text text, int index) {
        Matcher place = text.mayBegin(automaton, index) ? at(text, index, null) : null;
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
        for (int at = candidate(text, from); at < text.length(); at = candidate(text, at + 1)) {
            Matcher place = text.mayBegin(automaton, at) ? at(text, at, before) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private Matcher at(Text text, int index, Matcher before) {
        Matcher place = before == null ? pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true) : before;
        return place.region(index, text.length()).lookingAt() ? place : null;
    }

    private int candidate(Text text, int from) {
        int next = atLines ? text.nextLine(from) : text.indexOf(beginnings, from);
        return next < 0 ? text.length() : next;
    }

    String expression() {
        return pattern.pattern();
    }
}
