package dev.baobei.wording;

/** How many SMS a Chinese text takes. */
final class Segments {

    private static final int ALONE = 70;
    private static final int JOINED = 67;

    private Segments() {}

    /** Counted in UTF-16 units: 70 fit into one message; of several joined ones each carries 67. */
    static int of(String text) {
        return text.length() <= ALONE ? 1 : (text.length() + JOINED - 1) / JOINED;
    }
}
