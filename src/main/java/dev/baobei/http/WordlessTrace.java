package dev.baobei.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack trace without the messages of its exceptions: those quote what people wrote, and logs may not. */
final class WordlessTrace {

    private static final int DEEPEST = 12;

    private WordlessTrace() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(WordlessTrace::frames)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String frames(Throwable failure) {
        return Stream.concat(Stream.of(failure.getClass().getName()),
                Arrays.stream(failure.getStackTrace()).map(frame -> "\tat " + frame)).collect(Collectors.joining("\n"));
    }
}
