package dev.baobei.domain.parse;

/**
 * Which parser read a message (解析版本); kept with each decision, so that a later one can be held against it. Raised whenever any
 * text is read otherwise than before: {@code src/test/resources/reading/version.tsv} notices.
 */
public final class ParserVersion {

    public static final int CURRENT = 9;

    private ParserVersion() {}
}
