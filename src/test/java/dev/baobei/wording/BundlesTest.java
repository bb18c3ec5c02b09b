package dev.baobei.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Both languages say the same things about the same values. */
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(BundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }

    @Test
    void haveTheSameKeysAndTheSamePlaceholders() throws IOException {
        assertEquals(placeholders(bundle("words.properties")), placeholders(bundle("words_en.properties")));
    }

    private static Map<String, Set<String>> placeholders(Properties words) {
        Map<String, Set<String>> found = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> found.put(key, PLACEHOLDER.matcher(words.getProperty(key)).results()
                .map(MatchResult::group).collect(Collectors.toSet())));
        return found;
    }

    /** A single quote would swallow the placeholders behind it. */
    @Test
    void writeEveryQuoteTwice() throws IOException {
        for (String name : new String[]{"words.properties", "words_en.properties"}) {
            assertEquals(Set.of(), bundle(name).values().stream().filter(text -> LONE_QUOTE.matcher((String) text).find())
                    .collect(Collectors.toSet()), name);
        }
    }
}
