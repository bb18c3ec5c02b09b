package dev.baobei.story;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The proofs (凭证) that texts of ours carry: others each time. */
public final class Marks {

    private static final Pattern MARK = Pattern.compile("\n?凭证([0-9a-f]{8})");

    /** Stands in a preview, which is of no entry. */
    static final String OF_NOTHING = "凭证--------";

    private Marks() {}

    /** The first characters of the hashes of their entries, in order. */
    public static List<String> in(String text) {
        return MARK.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    /** What a text says besides. */
    public static String without(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
