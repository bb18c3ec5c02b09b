package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** The value behind a name label: a name, perhaps with its gender beside it (张伟，男). */
final class NameValue {

    private static final Signs BETWEEN = Signs.of(" ,;、/|()。.");

    private NameValue() {}

    /** The name, with the gender of its title, else the one beside it, else the one given; nothing where more is written. */
    static Optional<PersonName> read(Text value, Gender labelled) {
        if (Conjunction.lengthIn(value) > 0) {
            return Optional.empty();
        }
        Optional<PersonName> alone = PersonName.of(value, labelled);
        if (!value.holds(BETWEEN)) {
            return alone;
        }
        List<Text> words = value.split(BETWEEN);
        Optional<Title> beside = words.size() == 2 ? Title.of(words.get(1).toString()) : Optional.empty();
        return beside.isPresent() && alone.isEmpty() || beside.isPresent() && words.get(1).length() == 1
                ? PersonName.of(words.get(0), beside.get().gender())
                : alone;
    }
}
