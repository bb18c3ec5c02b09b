package dev.baobei.domain.text;

import java.text.Normalizer;
import java.util.Map;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;

/**
 * What each character is taken for when texts are compared: half-width, simplified (简体), one kind of blank, digit, dash and
 * line end.
 */
final class Folding {

    static final char DROPPED = 0;

    private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";
    private static final String LIKE_COLON = "\u2236\uA789\u02D0\uFE30";
    private static final String VARIATION_OR_KEYCAP = "\u20E3\u034F\u115F\u1160\u3164";
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded character of a UTF-16 unit; 0 where it is dropped. */
    static char of(char unit) {
        return TABLE[unit];
    }

    /** Whether a UTF-16 unit is taken for one character whatever stands beside it. */
    static boolean isPlain(char unit) {
        return TABLE[unit] != DROPPED && unit != '\r' && !Character.isSurrogate(unit);
    }

    /** The folded character of a code point beyond the first plane; a blank for a symbol, 0 where it stays as it is. */
    static char ofSupplementary(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return digit(codePoint);
        }
        if (Character.isLetter(codePoint)) {
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            return plain.length() == 1 ? of(plain.charAt(0)) : DROPPED;
        }
        return ' ';
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = fold((char) unit);
        }
        for (Map.Entry<Character, Character> pair : simplified().entrySet()) {
            table[pair.getKey()] = pair.getValue();
        }
        return table;
    }

    private static char fold(char unit) {
        if (LINE_ENDS.indexOf(unit) >= 0) {
            return '\n';
        }
        if (LIKE_COLON.indexOf(unit) >= 0) {
            return ':';
        }
        if (isInvisible(unit)) {
            return DROPPED;
        }
        return switch (Character.getType(unit)) {
            case Character.DECIMAL_DIGIT_NUMBER -> digit(unit);
            case Character.SPACE_SEPARATOR, Character.CONTROL -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.OTHER_NUMBER -> unit;
            default -> compatible(unit);
        };
    }

    private static boolean isInvisible(char unit) {
        return Character.getType(unit) == Character.FORMAT || unit >= '\uFE00' && unit <= '\uFE0F'
                || VARIATION_OR_KEYCAP.indexOf(unit) >= 0;
    }

    private static char digit(int codePoint) {
        return (char) ('0' + Character.digit(codePoint, 10));
    }

    private static char compatible(char unit) {
        if (unit < 0x80 || Character.isSurrogate(unit)) {
            return unit == '\u2212' ? '-' : unit;
        }
        String plain = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
        char folded = plain.length() == 1 ? plain.charAt(0) : unit;
        return folded == '\u2212' ? '-' : folded;
    }

    private static Map<Character, Character> simplified() {
        return DataMaps.defaults()
                .tsChar()
                .entrySet()
                .stream()
                .filter(pair -> pair.getKey().length() == 1 && pair.getValue().get(0).length() == 1)
                .collect(java.util.stream.Collectors.toMap(pair -> pair.getKey().charAt(0),
                        pair -> pair.getValue().get(0).charAt(0)));
    }
}
