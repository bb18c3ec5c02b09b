package dev.baobei.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java sources as files: what the compiler no longer sees. */
record SourceTree(List<Path> roots) {

    private static final int LONGEST = 300;

    /** The files that are longer than any may be, with their length. */
    List<String> tooLong() {
        return files().filter(file -> lines(file) > LONGEST).map(file -> file.getFileName() + " has " + lines(file)).toList();
    }

    /** How many lines a file has that is longer than this share of all files. */
    long length(double share) {
        List<Long> lengths = files().map(SourceTree::lines).sorted().toList();
        return lengths.get((int) (lengths.size() * share));
    }

    /** The packages of which no root says what lives there. */
    List<String> unexplained() {
        return roots.stream().flatMap(root -> filesIn(root).map(file -> root.relativize(file.getParent())))
                .distinct()
                .filter(folder -> roots.stream()
                        .noneMatch(root -> Files.exists(root.resolve(folder).resolve("package-info.java"))))
                .map(Path::toString).sorted().toList();
    }

    Stream<Path> files() {
        return roots.stream().flatMap(SourceTree::filesIn);
    }

    private static Stream<Path> filesIn(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
