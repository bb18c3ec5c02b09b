package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.text.Text;

/**
 * An unbroken run of digits, mask signs and the gaps that people leave between them, as groups: {@code 138 **** 1234} is three
 * digits, four hidden, four digits.
 */
record PhoneRun(Text text, List<Group> groups) {

    private static final String STARS = "*∗⁎✱✲✳✻✽❋※★☆•●○◦∙⋅·・‧⚫⚪■□◆◇█×✕✖╳xX";
    private static final String ONLY_INSIDE = "#_?~.…-";
    private static final int WIDEST_GAP = 3;

    /**
     * Digits or mask signs side by side.
     *
     * @param hidden whether they are mask signs
     * @param from   index in the run's text
     * @param plus   whether a plus sign stands before
     */
    record Group(boolean hidden, int from, int to, boolean plus) {

        int size() {
            return to - from;
        }
    }

    String digits(int group) {
        return text.subSequence(groups.get(group).from, groups.get(group).to).toString();
    }

    boolean isHidden(int group) {
        return group < groups.size() && groups.get(group).hidden;
    }

    boolean isDigits(int group) {
        return group < groups.size() && !groups.get(group).hidden;
    }

    Text place(int firstGroup, int endGroup) {
        Group first = groups.get(firstGroup);
        return text.subSequence(first.plus ? first.from - 1 : first.from, groups.get(endGroup - 1).to);
    }

    /** The runs of a text, in order. */
    static List<PhoneRun> in(Text text) {
        List<PhoneRun> runs = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Group group = groupAt(text, at, groups);
            if (group == null) {
                at++;
                continue;
            }
            if (!groups.isEmpty() && !isGap(text, groups.get(groups.size() - 1).to, group)) {
                close(text, groups, runs);
            }
            groups.add(group);
            at = group.to;
        }
        close(text, groups, runs);
        return runs;
    }

    private static void close(Text text, List<Group> groups, List<PhoneRun> runs) {
        if (groups.stream().anyMatch(group -> !group.hidden)) {
            runs.add(new PhoneRun(text, List.copyOf(groups)));
        }
        groups.clear();
    }

    private static Group groupAt(Text text, int at, List<Group> before) {
        int end = at;
        if (isDigit(text, at)) {
            while (isDigit(text, end)) {
                end++;
            }
            return new Group(false, at, end, at > 0 && text.charAt(at - 1) == '+' && isOpening(text, at - 2));
        }
        while (end < text.length() && STARS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end > at) {
            return isMask(text, at, end) ? new Group(true, at, end, false) : null;
        }
        return inside(text, at, before);
    }

    /** A plus sign between words, as in 金桥+张三+138..., joins; only one at the beginning or after a blank or colon dials. */
    private static boolean isOpening(Text text, int at) {
        return at < 0 || " \n:,;(".indexOf(text.charAt(at)) >= 0;
    }

    /** An x is a mask sign only beside digits or among its like, a lone dot in a name never. */
    private static boolean isMask(Text text, int from, int to) {
        return to - from > 1 || isDigit(text, from - 1) || isDigit(text, to)
                || "*".indexOf(text.charAt(from)) >= 0 && isDigit(text, skipBlanks(text, to));
    }

    private static Group inside(Text text, int at, List<Group> before) {
        int end = at;
        while (end < text.length() && ONLY_INSIDE.indexOf(text.charAt(end)) >= 0 && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        boolean afterDigits = !before.isEmpty() && before.get(before.size() - 1).to == at;
        boolean isMask = end - at > 1 || text.charAt(at) == '…';
        return isMask && afterDigits && isDigit(text, end) ? new Group(true, at, end, false) : null;
    }

    private static boolean isGap(Text text, int from, Group next) {
        int to = next.plus ? next.from - 1 : next.from;
        if (next.plus || to - from > WIDEST_GAP) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (" -()".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(Text text, int at) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isDigit(Text text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
