package dev.baobei.generated;

/**
 * How somebody's device writes: half or full width, 简体 or 繁體, with marks that nobody sees.
 *
 * @param isWide        digits, stars and signs of numbers in full width
 * @param isTraditional words and names in 繁體
 * @param veil          what surrounds a value unseen
 */
record Hand(boolean isWide, boolean isTraditional, Veil veil) {

    /** The invisible characters that phones put around what is copied. */
    enum Veil {
        NONE("", ""), BIDI("\u202a", "\u202c"), ISOLATE("\u2068", "\u2069"), ZERO_WIDTH("\u200b", "\u200b");

        final String before;
        final String after;

        Veil(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    static final Hand PLAIN = new Hand(false, false, Veil.NONE);

    private static final int WIDE = '！' - '!';

    static Hand of(Chance chance) {
        return chance.percent(75)
                ? PLAIN
                : new Hand(chance.percent(35), chance.percent(30),
                        chance.percent(35) ? chance.pick(Veil.values()) : Veil.NONE);
    }

    String words(String text) {
        return isTraditional ? Words.traditional(text) : text;
    }

    /** A number or a time as this device writes it. */
    String number(String text) {
        if (!isWide) {
            return text;
        }
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + WIDE : c)));
        return wide.toString();
    }

    String veiled(String value) {
        return veil.before + value + veil.after;
    }
}
