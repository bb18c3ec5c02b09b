package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * One line of a form: what stands before its first label, and its labels with their values.
 *
 * @param before  the line without labels; the whole line where it has none
 * @param entries labels and values, in order
 */
record LabelledLine(Text before, List<Entry> entries) {

    private static final Signs LABEL_ENDS = Signs.of(":=】]");

    /** ② and its like part the fields of a line as well as a comma does. */
    private static final Signs ENCLOSED = Signs.of(c -> Character.getType(c) == Character.OTHER_NUMBER && c > 0x7F);
    /** ⏰, ★, ✅ and their like before a label. */
    private static final Signs PICTURES = Signs.of(c -> Character.getType(c) == Character.OTHER_SYMBOL && c > 0x7F);
    private static final Signs WORD_ENDS = Signs.of(" ,;。、|/+!()[]】》>\"'“”‘’");
    private static final Signs SEPARATORS = WORD_ENDS.or(ENCLOSED);
    private static final Signs OF_ORDINAL = Signs.DIGITS.or(Signs.of(" .、)"));
    private static final Signs BLANK_OR_DIGIT = Signs.DIGITS.or(Signs.of(" "));
    private static final Signs COLONS = Signs.of(":= ");
    private static final Signs BESIDE_VALUE = Signs.of(" \n,;。、|/!'\"“”‘’").or(ENCLOSED);
    private static final Signs BESIDE_LABEL = Signs.of(" *#-·•●■◆★.、【】[]《》<>").or(ENCLOSED).or(PICTURES);
    private static final Signs BESIDE_LINE = Signs.of(" ,;。!~");
    private static final Signs BULLETS = Signs.of(" *#-·•").or(ENCLOSED).or(PICTURES);
    private static final int LONGEST_ORDINAL = 4;
    private static final int FARTHEST = Label.LONGEST + 8;

    /** A label and its value, and both as they stand there; an unknown label has none of ours and only ends the value before it. */
    record Entry(Optional<Label> label, Text value, Text whole) {}

    /** A label's place: from its first character to its value. */
    private record Place(int from, int valueFrom, Optional<Label> label) {}

    static LabelledLine of(Text line) {
        List<Place> places = places(line);
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            int end = at + 1 < places.size() ? places.get(at + 1).from : line.length();
            Place place = places.get(at);
            entries.add(new Entry(place.label, trimmed(line.subSequence(place.valueFrom, Math.max(place.valueFrom, end))),
                    line.subSequence(place.from, Math.max(place.valueFrom, end))));
        }
        return new LabelledLine(places.isEmpty() ? line : line.subSequence(0, places.get(0).from), entries);
    }

    /** Separators go, but a closing bracket that belongs to the value stays: 陈家家(先生). */
    private static Text trimmed(Text value) {
        int from = value.indexOfOther(COLONS, 0);
        Text trimmed = value.after(Math.max(0, from))
                .strip(BESIDE_VALUE);
        return trimmed.endsWith("[") || trimmed.endsWith("【") || trimmed.endsWith("(") || trimmed.endsWith("+")
                ? trimmed.subSequence(0, trimmed.length() - 1).strip()
                : trimmed;
    }

    private static List<Place> places(Text line) {
        List<Place> places = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(LABEL_ENDS, 0); at >= 0; at = line.indexOf(LABEL_ENDS, at + 1)) {
            Optional<Place> place = switch (line.charAt(at)) {
                case ':', '=' -> before(line, from, at);
                case '】', ']' -> inBrackets(line, from, at);
                default -> Optional.empty();
            };
            if (place.isPresent()) {
                places.add(place.get());
                from = at + 1;
            }
        }
        if (places.isEmpty() || places.get(0).from > 0) {
            withoutColon(line).ifPresent(place -> places.add(0, place));
        }
        return places;
    }

    private static Optional<Place> before(Text line, int from, int colon) {
        for (int start = Math.max(from, colon - FARTHEST); start < colon; start++) {
            if (start == from || SEPARATORS.has(line.charAt(start - 1)) || isBehindColon(line, start)
                    || isGluedToNumber(line, start)) {
                Optional<Label> label = Label.of(word(line.subSequence(start, colon)));
                if (label.isPresent()) {
                    return isClock(line, colon, label.get())
                            ? Optional.empty()
                            : Optional.of(new Place(start, colon + 1, label));
                }
            }
        }
        return line.charAt(colon) == ':' ? unknown(line, from, colon) : Optional.empty();
    }

    /** 报备：姓名：; but 14:00 is a time. */
    private static boolean isBehindColon(Text line, int at) {
        return line.charAt(at - 1) == ':' && !Character.isDigit(line.charAt(at));
    }

    /** 138****1234项目：, where two messages were put together without a sign. */
    private static boolean isGluedToNumber(Text line, int at) {
        return Character.isDigit(line.charAt(at - 1)) && Character.isIdeographic(line.charAt(at));
    }

    /** 看房时间 11:30, where the colon is the time's. */
    private static boolean isClock(Text line, int colon, Label label) {
        boolean isTime = label.field() == Field.VISIT_AT || label.field() == Field.REPORTED_AT
                || label.field() == Field.CONTACT_TIME;
        return isTime && colon > 0 && Character.isDigit(line.charAt(colon - 1)) && colon + 1 < line.length()
                && Character.isDigit(line.charAt(colon + 1));
    }

    /** 【客户姓名】张三 */
    private static Optional<Place> inBrackets(Text line, int from, int closing) {
        int opening = closing;
        while (opening > from && closing - opening <= FARTHEST && "【[".indexOf(line.charAt(opening)) < 0) {
            opening--;
        }
        int start = opening;
        return "【[".indexOf(line.charAt(opening)) < 0
                ? Optional.empty()
                : Label.of(word(line.subSequence(opening, closing)))
                        .map(label -> new Place(start, closing + 1, Optional.of(label)));
    }

    /** 【客户姓名】: and *客户姓名: and 1.客户姓名: are the label alone. */
    private static Text word(Text label) {
        Text word = label.strip(BESIDE_LABEL);
        int first = word.indexOfOther(OF_ORDINAL, 0);
        return first > 0 && first <= LONGEST_ORDINAL ? word.after(first) : word;
    }

    /** A word before a colon that we do not know; 15:30 is a time, and a colon that ends a long sentence is no label's. */
    private static Optional<Place> unknown(Text line, int from, int colon) {
        int start = colon;
        while (start > Math.max(from, colon - Label.LONGEST - 1) && !WORD_ENDS.has(line.charAt(start - 1))) {
            start--;
        }
        Text word = line.subSequence(start, colon);
        boolean isWord = !word.isEmpty() && word.length() <= Label.LONGEST && Character.isLetter(line.charAt(colon - 1))
                && !PlainWords.isHarmless(word) && !Heading.isPlain(word);
        return isWord ? Optional.of(new Place(start, colon + 1, Optional.empty())) : Optional.empty();
    }

    /** 客户姓名 张三, 2.电话13812341234, or the label alone with its value on the next line. */
    private static Optional<Place> withoutColon(Text line) {
        Text stripped = withoutMark(line.strip(BESIDE_LINE));
        int start = line.length() == 0 ? 0 : stripped.position() - line.position();
        for (int length = Math.min(Label.LONGEST, Label.longestIn(stripped)); length > 1; length--) {
            Text word = stripped.subSequence(0, length);
            Optional<Label> label = word.holds(BLANK_OR_DIGIT) ? Optional.empty() : Label.of(word);
            int next = length;
            if (label.filter(found -> ends(stripped, next, found)).isPresent()) {
                return Optional.of(new Place(0, start + length, label));
            }
        }
        return Optional.empty();
    }

    /** Without the ordinal or the bullet that stands before a label. */
    private static Text withoutMark(Text line) {
        int at = 0;
        while (at < Math.min(LONGEST_ORDINAL, line.length()) && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean isOrdinal = at > 0 && at < line.length() && ".、) ".indexOf(line.charAt(at)) >= 0;
        Text rest = isOrdinal ? line.after(at + 1) : line;
        int first = rest.indexOfOther(BULLETS, 0);
        return rest.after(Math.max(0, first));
    }

    private static boolean ends(Text line, int at, Label label) {
        if (at == line.length() || line.charAt(at) == ' ') {
            return true;
        }
        boolean isNumber = label.field() == Field.PHONE || label.field() == Field.AGENT_PHONE;
        return isNumber && "0123456789*+".indexOf(line.charAt(at)) >= 0;
    }
}
