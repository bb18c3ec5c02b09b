package dev.baobei.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack trace without the messages of its exceptions: those quote what people wrote, and logs may not. */
final class WordlessTrace {

    private static final int DEEPEST = 12;

    private WordlessTrace() {}

    /** Every exception of the chain with its frames. */
    static String of(Throwable failure) {
        return chain(failure).map(WordlessTrace::frames).collect(Collectors.joining("\ncaused by "));
    }

    /** The kinds of the exceptions of the chain, in one line. */
    static String kindsOf(Throwable failure) {
        return chain(failure).map(each -> each.getClass().getName()).collect(Collectors.joining(" caused by "));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }

    private static String frames(Throwable failure) {
        return Stream.concat(Stream.of(failure.getClass().getName()),
                Arrays.stream(failure.getStackTrace()).map(frame -> "\tat " + frame)).collect(Collectors.joining("\n"));
    }
}
