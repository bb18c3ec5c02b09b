package dev.baobei.domain.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in a file beside the class that knows what they are; {@code #} begins a comment. Read once, when it loads. */
public final class WordList {

    private WordList() {}

    /** The words of a file, whatever line they stand on. */
    public static Set<String> of(Class<?> beside, String file) {
        return lines(beside, file).stream().flatMap(line -> Arrays.stream(line.split(" +")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a file that are no comment and not empty. */
    public static List<String> lines(Class<?> beside, String file) {
        try (InputStream text = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
