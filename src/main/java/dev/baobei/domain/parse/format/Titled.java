package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.party.Surnames;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** A name with its title inside other words: 李女士也来. */
final class Titled {

    private static final Sought TITLED = Sought.of("[\\x{4e00}-\\x{9fff}](?:先生|女士|小姐|太太)");

    private Titled() {}

    static Optional<Text> in(Text word) {
        Optional<Text> titled = TITLED.in(word);
        while (titled.isPresent() && !Surnames.begin(titled.get().subSequence(0, 1))) {
            titled = TITLED.in(word, titled.get().position() - word.position() + titled.get().length());
        }
        return titled;
    }
}
