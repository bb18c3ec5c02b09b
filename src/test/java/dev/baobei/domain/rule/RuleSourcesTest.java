package dev.baobei.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One visible list, and above every rule of it the sentence that it obeys, word for word as it stands at its source. */
class RuleSourcesTest {

    private static final Pattern CITED = Pattern
            .compile("(REG-\\d\\d,line|field/rules\\.md,section)(\\d+):((?:\"[^\"]+\",?)+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/dev/baobei/domain/rule");

    /** {@code REG-11,line 204: 短信报备…} */
    private record Sentence(String place, String words) {

        boolean isAt(List<Sentence> sources) {
            return sources.stream().anyMatch(source -> source.place.equals(place) && source.words.contains(words));
        }
    }

    static Stream<String> rules() {
        return Reception.RULES.stream().map(rule -> rule.getClass().getSimpleName());
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    /** What is quoted in the comment that stands above the type. */
    private static List<Sentence> citedAbove(String java) {
        String above = java.substring(java.indexOf("/**"), java.indexOf("*/"));
        List<Sentence> cited = new ArrayList<>();
        Matcher places = CITED.matcher(withoutSpaces(above.replaceAll("\\n \\*", "\n")));
        while (places.find()) {
            QUOTED.matcher(places.group(3)).results()
                    .forEach(quoted -> cited.add(new Sentence(places.group(1) + places.group(2), quoted.group(1))));
        }
        return cited;
    }

    private static List<Sentence> sources() throws IOException {
        try (InputStream file = Objects.requireNonNull(RuleSourcesTest.class.getResourceAsStream("/rules/sources.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3)).map(parts -> new Sentence(
                            parts[0] + (parts[0].startsWith("REG") ? ",line" : ",section") + parts[1], withoutSpaces(parts[2])))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleObeysASentenceThatStandsAboveIt(String rule) throws IOException {
        assertAllAreSaid(rule);
    }

    /** What rules of the list hand on to. */
    @ParameterizedTest
    @ValueSource(strings = "AskedBeside")
    void soDoesWhatARuleHandsOnTo(String part) throws IOException {
        assertAllAreSaid(part);
    }

    private static void assertAllAreSaid(String type) throws IOException {
        List<Sentence> cited = citedAbove(Files.readString(SOURCES.resolve(type + ".java")));
        List<Sentence> sources = sources();

        assertFalse(cited.isEmpty(), "no sentence stands above " + type);
        cited.forEach(sentence -> assertTrue(sentence.isAt(sources), sentence::toString));
    }

    @Test
    void aSentenceOfAnotherLineOrInOtherWordsIsNoSource() throws IOException {
        List<Sentence> sources = sources();

        assertTrue(new Sentence("REG-11,line204", "短信报备客户信息有效期为7天").isAt(sources));
        assertFalse(new Sentence("REG-11,line206", "短信报备客户信息有效期为7天").isAt(sources));
        assertFalse(new Sentence("REG-11,line204", "短信报备客户信息有效期为8天").isAt(sources));
        assertEquals(List.of(), citedAbove("/** The agency is approved (REG-05, lines 80-96). */"));
    }

    /** Nothing is asked beside the list: each question but the times is one rule's, in the same order. */
    @Test
    void theListIsEveryQuestionInItsOrder() {
        List<Question> questions = Reception.RULES.stream().map(Rule::question).toList();

        assertEquals(Arrays.asList(Question.values()).subList(0, Question.values().length - 1), questions);
        assertEquals(Question.TIMES, Question.values()[Question.values().length - 1]);
    }

    /** A rule that is written and not listed would be asked by nobody. */
    @Test
    void everyRuleThatIsWrittenIsListed() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> written = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(RuleSourcesTest::isRule).sorted().toList();

            assertEquals(rules().sorted().toList(), written);
        }
    }

    private static boolean isRule(String type) {
        try {
            return Files.readString(SOURCES.resolve(type + ".java"))
                    .matches("(?s).*class \\w+ implements (Receipt|Sender)Rule.*");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
