package dev.baobei.domain.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a regular expression apart, as far as those of ours go; at anything else it stops. */
final class ExpressionReader {

    private static final Expression NOTHING = new Expression.Sequence(List.of());
    private static final Expression LINE_END = new Expression.OneOf(Expression.of(IntStream.of('\n', Automaton.END)));
    private static final List<String> LOOKAROUNDS = List.of("?!", "?<=", "?<!");

    private final String written;
    private final boolean withFollowing;
    private int at;
    private int depth;
    private boolean ahead;
    private boolean anyCase;

    private ExpressionReader(String written, boolean withFollowing) {
        this.written = written;
        this.withFollowing = withFollowing;
    }

    /** What is said by itself. */
    static Expression read(String written) {
        return new ExpressionReader(written, false).whole();
    }

    /** The same and what must follow behind it: {@code 退了(?=,|$)} says a comma or the end as well. */
    static Expression readWithFollowing(String written) {
        return new ExpressionReader(written, true).whole();
    }

    private Expression whole() {
        Expression whole = choice();
        if (at < written.length()) {
            throw unknown();
        }
        return whole;
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not understood from " + at + " on: " + written);
    }

    private Expression choice() {
        List<Expression> any = new ArrayList<>(List.of(sequence()));
        while (accept("|")) {
            any.add(sequence());
        }
        return any.size() == 1 ? any.get(0) : new Expression.Choice(any);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (at < written.length() && "|)".indexOf(written.charAt(at)) < 0) {
            parts.add(repeated(one()));
        }
        return new Expression.Sequence(parts);
    }

    private Expression repeated(Expression what) {
        Expression repeated = quantified(what);
        if (repeated != what && !accept("+")) {
            accept("?");
        }
        return repeated;
    }

    private Expression quantified(Expression what) {
        if (accept("?")) {
            return new Expression.Repetition(what, 0, 1);
        }
        if (accept("*")) {
            return new Expression.Repetition(what, 0, Integer.MAX_VALUE);
        }
        if (accept("+")) {
            return new Expression.Repetition(what, 1, Integer.MAX_VALUE);
        }
        return accept("{") ? counted(what) : what;
    }

    private Expression counted(Expression what) {
        String[] counts = upTo("}").split(",", -1);
        int fewest = Integer.parseInt(counts[0]);
        int most = counts.length == 1 ? fewest : counts[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(counts[1]);
        return new Expression.Repetition(what, fewest, most);
    }

    private Expression one() {
        char sign = written.charAt(at);
        if (sign == '\\') {
            return new Expression.OneOf(escaped());
        }
        at++;
        return switch (sign) {
            case '(' -> group();
            case '[' -> new Expression.OneOf(characters());
            case '.' -> new Expression.OneOf(allBut(Expression.of(IntStream.of('\n'))));
            case '^' -> NOTHING;
            case '$' -> ahead ? LINE_END : NOTHING;
            default -> new Expression.OneOf(inAnyCase(Expression.of(IntStream.of(sign))));
        };
    }

    private Expression group() {
        if (accept("?m)")) {
            return NOTHING;
        }
        boolean isAhead = accept("?=");
        boolean isLookaround = isAhead || LOOKAROUNDS.stream().anyMatch(this::accept);
        boolean before = anyCase;
        boolean aheadBefore = ahead;
        ahead |= isAhead;
        anyCase |= !isLookaround && accept("?i:");
        if (!isLookaround && !accept("?:") && !accept("?>") && accept("?<")) {
            upTo(">");
        }
        depth++;
        Expression inner = choice();
        depth--;
        anyCase = before;
        ahead = aheadBefore;
        if (!accept(")")) {
            throw unknown();
        }
        return !isLookaround || isAhead && withFollowing && isLast() ? inner : NOTHING;
    }

    /** Whether one of the choices of the whole ends here. */
    private boolean isLast() {
        return depth == 0 && (at == written.length() || written.charAt(at) == '|');
    }

    /** What stands between brackets. */
    private BitSet characters() {
        boolean others = accept("^");
        BitSet characters = new BitSet();
        while (!accept("]")) {
            BitSet first = member();
            boolean isRange = written.charAt(at) == '-' && written.charAt(at + 1) != ']';
            if (isRange) {
                at++;
                first.set(first.nextSetBit(0), member().nextSetBit(0) + 1);
            }
            characters.or(inAnyCase(first));
        }
        return others ? allBut(characters) : characters;
    }

    private BitSet member() {
        return written.charAt(at) == '\\' ? escaped() : Expression.of(IntStream.of(written.charAt(at++)));
    }

    private BitSet escaped() {
        char sign = written.charAt(at + 1);
        at += 2;
        return switch (sign) {
            case 'n' -> Expression.of(IntStream.of('\n'));
            case 'S' -> allBut(Expression.of(" \t\n\u000B\f\r".chars()));
            case 'x' -> {
                at++;
                yield Expression.of(IntStream.of(Integer.parseInt(upTo("}"), 16)));
            }
            default -> {
                if (Character.isLetterOrDigit(sign)) {
                    throw unknown();
                }
                yield Expression.of(IntStream.of(sign));
            }
        };
    }

    private static BitSet allBut(BitSet characters) {
        BitSet others = Expression.everything();
        others.andNot(characters);
        return others;
    }

    private BitSet inAnyCase(BitSet characters) {
        return anyCase
                ? Expression
                        .of(characters.stream().flatMap(c -> IntStream.of(Character.toLowerCase(c), Character.toUpperCase(c))))
                : characters;
    }

    private String upTo(String end) {
        int from = at;
        at = written.indexOf(end, from) + end.length();
        return written.substring(from, at - end.length());
    }

    private boolean accept(String sign) {
        boolean is = written.startsWith(sign, at);
        at += is ? sign.length() : 0;
        return is;
    }
}
