package dev.baobei.domain.text;

/** How the words of a list begin: a character or two show of nearly every text that it begins with none of them. */
public final class WordBeginnings {

    private static final int SCATTER = 0x9E3779B1;

    /** Each beginning is a number, the empty one 0: it and the next character of a word, in the place where both are looked for. */
    private long[] steps = new long[1 << 8];
    /** The beginning that is one character longer. */
    private int[] longer = new int[steps.length];
    private int count;

    /** One more word of the list, in small letters. */
    public void add(String word) {
        int beginning = 0;
        for (int at = 0; at < word.length(); at++) {
            int next = next(beginning, word.charAt(at));
            beginning = next == 0 ? put(beginning, word.charAt(at), ++count) : next;
        }
    }

    private int put(int beginning, char character, int next) {
        if (2 * next > steps.length) {
            grow();
        }
        int place = place(beginning, character);
        steps[place] = step(beginning, character);
        longer[place] = next;
        return next;
    }

    private void grow() {
        long[] before = steps;
        int[] next = longer;
        steps = new long[2 * before.length];
        longer = new int[steps.length];
        for (int at = 0; at < before.length; at++) {
            if (before[at] != 0) {
                int place = place((int) (before[at] >> Character.SIZE) - 1, (char) before[at]);
                steps[place] = before[at];
                longer[place] = next[at];
            }
        }
    }

    private static long step(int beginning, char character) {
        return (beginning + 1L) << Character.SIZE | character;
    }

    /** Where a step stands, or the free place for it. */
    private int place(int beginning, char character) {
        long step = step(beginning, character);
        int place = (beginning * 31 + character) * SCATTER >>> 12 & steps.length - 1;
        while (steps[place] != 0 && steps[place] != step) {
            place = place + 1 & steps.length - 1;
        }
        return place;
    }

    private int next(int beginning, char character) {
        return longer[place(beginning, character)];
    }

    /** How many characters of a text, whatever letters it is in, some word begins with. */
    public int lengthIn(CharSequence text) {
        int beginning = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            beginning = next(beginning, Signs.CAPITALS.has(c) ? Character.toLowerCase(c) : c);
            if (beginning == 0) {
                return at;
            }
        }
        return text.length();
    }
}
