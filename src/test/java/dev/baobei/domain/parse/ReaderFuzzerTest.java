package dev.baobei.domain.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that ever was of interest to the fuzzer, once more. */
class ReaderFuzzerTest {

    private static final Path CORPUS = Path.of("src/test/resources/reading/fuzz/corpus");

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void noInputOfTheCorpusBreaksTheReader(Path input) throws IOException {
        ReaderFuzzer.fuzzerTestOneInput(Files.readAllBytes(input));
    }
}
