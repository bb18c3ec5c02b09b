package dev.baobei.domain.parse.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Text;

/** A name with its title inside other words: 李女士也来. */
final class Titled {

    private static final Pattern TITLED = Pattern.compile("([\\x{4e00}-\\x{9fff}])(?:先生|女士|小姐|太太)");

    private Titled() {}

    static Optional<Text> in(Text word) {
        Matcher titled = TITLED.matcher(word);
        while (titled.find()) {
            if (Surnames.begin(titled.group(1))) {
                return Optional.of(word.subSequence(titled.start(), titled.end()));
            }
        }
        return Optional.empty();
    }
}
