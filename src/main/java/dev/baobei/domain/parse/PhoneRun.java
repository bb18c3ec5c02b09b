package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/**
 * An unbroken run of digits, mask signs and the gaps that people leave between them, as groups: {@code 138 **** 1234} is three
 * digits, four hidden, four digits.
 */
record PhoneRun(Text text, List<Group> groups) {

    private static final Signs STARS = Signs.of("*∗⁎⁕﹡✱✲✳✴✵✶✷✸✹✺✻✼✽❋※★☆⭐✩✪✫✬✭✮✯✰•●○◦◯◎⊙∙⋅·・‧⚫⚪⚬■□▪▫◼◻◆◇♦♢█▇▓▒░×✕✖╳xX");
    private static final Signs ONLY_INSIDE = Signs.of("#_?~.…⋯-–$%&@^+=");
    private static final Signs ALL = STARS.or(ONLY_INSIDE).or(Signs.of("0123456789"));
    private static final Words OF_PHONE = Words.of("手机", "电话", "号码", "手机号", "方式", "tel", "Tel", "TEL", "phone");
    private static final int WIDEST_GAP = 3;
    private static final int MOST_BEFORE_MASK = 7;

    /**
     * Digits side by side, or mask signs, which may be set apart by single blanks.
     *
     * @param from  index in the run's text
     * @param size  how many digits or signs
     * @param kind  which of the two, and whether a plus sign that dials stands before the digits
     */
    record Group(int from, int to, int size, Kind kind) {

        boolean hidden() {
            return kind == Kind.HIDDEN;
        }

        boolean plus() {
            return kind == Kind.DIALLED;
        }
    }

    /** What a group is. */
    enum Kind {
        DIGITS,
        /** Digits behind a plus sign. */
        DIALLED,
        /** Mask signs. */
        HIDDEN
    }

    String digits(int group) {
        return text.subSequence(groups.get(group).from, groups.get(group).to).toString();
    }

    /** Whether a group is of digits and begins with these. */
    boolean begins(int group, String digits) {
        return isDigits(group) && text.has(digits, groups.get(group).from);
    }

    boolean isHidden(int group) {
        return group < groups.size() && groups.get(group).hidden();
    }

    boolean isDigits(int group) {
        return group < groups.size() && !groups.get(group).hidden();
    }

    Text place(int firstGroup, int endGroup) {
        Group first = groups.get(firstGroup);
        return text.subSequence(first.plus() ? first.from - 1 : first.from, groups.get(endGroup - 1).to);
    }

    /** Whether a plus sign in the text joins words, as in 金桥+张三+138...: another may be meant so too. */
    boolean isJoinedByPlus() {
        for (int at = text.indexOf('+', 0); at >= 0; at = text.indexOf('+', at + 1)) {
            if (!isDigit(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The runs of a text, in order. */
    static List<PhoneRun> in(Text text) {
        List<PhoneRun> runs = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int at = text.indexOf(ALL, 0); at >= 0;) {
            Group group = groupAt(text, at, groups);
            if (group == null) {
                at = text.indexOf(ALL, at + 1);
                continue;
            }
            if (!groups.isEmpty() && !isGap(text, groups.get(groups.size() - 1).to, group)) {
                close(text, groups, runs);
            }
            groups.add(group);
            at = text.indexOf(ALL, group.to);
        }
        close(text, groups, runs);
        return runs;
    }

    private static void close(Text text, List<Group> groups, List<PhoneRun> runs) {
        boolean hasDigits = false;
        for (Group group : groups) {
            hasDigits |= !group.hidden();
        }
        if (hasDigits) {
            runs.add(new PhoneRun(text, List.copyOf(groups)));
        }
        groups.clear();
    }

    private static Group groupAt(Text text, int at, List<Group> before) {
        char c = text.charAt(at);
        if (OtherDigits.isDigit(c)) {
            return digits(text, at);
        }
        if (STARS.has(c)) {
            Group stars = signs(text, at, STARS);
            return isMask(text, stars) ? stars : null;
        }
        return ONLY_INSIDE.has(c) && !before.isEmpty() ? inside(text, at, before.get(before.size() - 1)) : null;
    }

    private static Group digits(Text text, int at) {
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        boolean dialled = at > 0 && text.charAt(at - 1) == '+' && isOpening(text, at - 1);
        return new Group(at, end, end - at, dialled ? Kind.DIALLED : Kind.DIGITS);
    }

    /** A plus sign between words, as in 金桥+张三+138..., joins; one behind a sign, a blank or 电话 dials. */
    private static boolean isOpening(Text text, int plus) {
        return plus == 0 || !Character.isLetterOrDigit(text.charAt(plus - 1)) && text.charAt(plus - 1) != '+'
                || OF_PHONE.endAt(text, plus);
    }

    /** The signs from an index, also with single blanks between. */
    private static Group signs(Text text, int at, Signs sign) {
        int end = at + 1;
        int size = 1;
        while (end < text.length()) {
            int next = text.charAt(end) == ' ' && end + 1 < text.length() ? end + 1 : end;
            if (!sign.has(text.charAt(next))) {
                break;
            }
            end = next + 1;
            size++;
        }
        return new Group(at, end, size, Kind.HIDDEN);
    }

    /** An x is a mask sign only beside digits or among its like, a lone dot in a name never. */
    private static boolean isMask(Text text, Group signs) {
        return signs.size > 1 || isDigit(text, signs.from - 1) || isDigit(text, signs.to)
                || text.charAt(signs.from) == '*' && isDigit(text, skipBlank(text, signs.to));
    }

    /** Dashes, dots and the like hide digits only between digits, repeated, and where no whole number stands before. */
    private static Group inside(Text text, int at, Group before) {
        char sign = text.charAt(at);
        Group signs = signs(text, at, Signs.of(String.valueOf(sign)));
        boolean isMask = signs.size > 1 || sign == '…' || sign == '⋯';
        boolean isBetween = !before.hidden() && before.size <= MOST_BEFORE_MASK && skipBlank(text, before.to) >= at
                && isDigit(text, skipBlank(text, signs.to));
        return isMask && isBetween ? signs : null;
    }

    private static boolean isGap(Text text, int from, Group next) {
        int to = next.plus() ? next.from - 1 : next.from;
        if (next.plus() || to - from > WIDEST_GAP) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (" -()".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a mask sign stands at an index: digits behind it are no date. */
    static boolean isStar(Text text, int at) {
        return at >= 0 && STARS.has(text.charAt(at));
    }

    private static int skipBlank(Text text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isDigit(Text text, int at) {
        return at >= 0 && at < text.length() && OtherDigits.isDigit(text.charAt(at));
    }
}
