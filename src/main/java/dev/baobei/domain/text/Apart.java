package dev.baobei.domain.text;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** What was said in several places, as one text in which each is still to be told from the next. */
public final class Apart {

    private static final String BETWEEN = "；";

    private Apart() {}

    public static String together(Stream<String> said) {
        return said.collect(joining(BETWEEN));
    }

    /** What was said, each by itself. */
    public static Stream<String> of(String together) {
        return Stream.of(together.split(BETWEEN));
    }
}
