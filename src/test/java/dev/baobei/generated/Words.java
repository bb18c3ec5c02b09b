package dev.baobei.generated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that messages are made of: labels, titles, names and places, from {@code generated/words.tsv}. */
final class Words {

    private static final Map<String, List<String[]>> ROWS = rows();
    private static final Map<String, List<String>> WORDS = ROWS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            kind -> kind.getValue().stream().map(row -> row[1]).toList()));
    private static final Map<String, String> TRADITIONAL = ROWS.get("traditional").stream()
            .collect(Collectors.toMap(row -> row[1], row -> row[2]));

    private Words() {}

    private static Map<String, List<String[]>> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(Words.class.getResourceAsStream("/generated/words.tsv"),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .collect(Collectors.groupingBy(row -> row[0]));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<String> of(String kind) {
        return WORDS.get(kind);
    }

    /** Labels with a value each, that no report is made of. */
    static List<String[]> extras() {
        return ROWS.get("extra");
    }

    /** 繁體 character by character, as far as the words above need it. */
    static String traditional(String text) {
        return text.codePoints().mapToObj(Character::toString).map(c -> TRADITIONAL.getOrDefault(c, c))
                .collect(Collectors.joining());
    }
}
