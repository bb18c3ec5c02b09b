package dev.baobei.domain.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of one sort. Nearly every text is known for having none of them by the one character at its beginning or its end. */
public final class Words {

    private final List<String> all;
    private final Set<String> set;
    private final Signs first;
    private final Signs last;
    private int longest;

    private Words(Collection<String> words) {
        all = List.copyOf(words);
        set = Set.copyOf(words);
        first = Signs.of(all.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
        last = Signs.of(all.stream().map(word -> word.substring(word.length() - 1)).collect(Collectors.joining()));
        for (String word : all) {
            longest = Math.max(longest, word.length());
        }
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    public static Words of(Collection<String> words) {
        return new Words(words);
    }

    /** All of them, in their order. */
    public List<String> all() {
        return all;
    }

    /** Whether a text may begin with one of them or be one, as its first character tells. */
    public boolean mayBegin(CharSequence text) {
        return text.length() > 0 && first.haveSmall(text.charAt(0));
    }

    /** Whether a text is one of them, which are in small letters, whatever letters it is in. */
    public boolean have(CharSequence text) {
        return text.length() <= longest && mayBegin(text)
                && set.contains(text.toString().toLowerCase(Locale.ROOT));
    }

    /** Whether a text begins with one of them. */
    public boolean begin(CharSequence text) {
        return lengthIn(text) > 0;
    }

    /** The length of the longest that a text begins with, 0 where it begins with none. */
    public int lengthIn(CharSequence text) {
        int length = 0;
        if (text.length() > 0 && first.has(text.charAt(0))) {
            for (String word : all) {
                length = word.length() > length && has(text, word, 0) ? word.length() : length;
            }
        }
        return length;
    }

    /** Whether a text ends in one of them. */
    public boolean end(CharSequence text) {
        return endAt(text, text.length());
    }

    /** Whether one of them ends before an index of a text. */
    public boolean endAt(CharSequence text, int end) {
        if (end > 0 && last.has(text.charAt(end - 1))) {
            for (String word : all) {
                if (has(text, word, end - word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(CharSequence text, String word, int at) {
        if (at < 0 || at + word.length() > text.length()) {
            return false;
        }
        int same = 0;
        while (same < word.length() && text.charAt(at + same) == word.charAt(same)) {
            same++;
        }
        return same == word.length();
    }
}
