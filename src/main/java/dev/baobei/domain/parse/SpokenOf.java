package dev.baobei.domain.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baobei.domain.parse.format.NamesIn;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.text.Text;

/**
 * Which report on record a query, a withdrawal or a supplement speaks of, as far as its words say: by receipt, last four digits,
 * number, name or project.
 *
 * @param receipts what could be a receipt of ours
 * @param lastFour four digits that stand alone or behind 尾号
 * @param numbers  places of phone numbers, whole or masked
 * @param names    places of names
 * @param projects places of projects' names
 */
public record SpokenOf(List<Text> receipts, List<Text> lastFour, List<Text> numbers, List<Text> names, List<Text> projects) {

    private static final Pattern RECEIPT = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{6}(?![0-9A-Za-z])");
    private static final Pattern FOUR = Pattern.compile("(?<![0-9A-Za-z*])[0-9]{4}(?![0-9A-Za-z*年])");

    /** What a text speaks of. */
    public static SpokenOf in(String text, List<Project> projects) {
        Text words = Text.of(text).strip();
        return in(Command.in(words).map(Command::rest).filter(rest -> !rest.isBlank()).orElse(words), projects);
    }

    static SpokenOf in(Text text, List<Project> projects) {
        NamesIn words = NamesIn.of(text, ProjectNames.of(projects));
        return new SpokenOf(places(RECEIPT, text).filter(place -> Receipt.of(place.toString()).isPresent()).toList(),
                places(FOUR, text).toList(), PhoneFinder.in(text).stream().filter(found -> found.number().isPresent())
                        .map(PhoneSighting::text).toList(),
                words.names(), words.projects());
    }

    private static Stream<Text> places(Pattern pattern, Text text) {
        Stream.Builder<Text> places = Stream.builder();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(text.subSequence(matcher.start(), matcher.end()));
        }
        return places.build();
    }

    /** The only receipt in it. */
    public Optional<Receipt> receipt() {
        return only(receipts).flatMap(place -> Receipt.of(place.toString()));
    }

    /** The only number in it. */
    public Optional<PhoneNumber> number() {
        return only(numbers).flatMap(place -> PhoneFinder.in(place).get(0).number());
    }

    /** The only name in it. */
    public Optional<PersonName> name() {
        return only(names).flatMap(place -> PersonName.of(place.raw(), Gender.UNKNOWN));
    }

    /** What finds the report best: the receipt, else the last four digits, else the name. */
    Optional<String> best() {
        return only(receipts).map(Text::toString)
                .or(() -> only(lastFour).map(Text::toString))
                .or(() -> number().flatMap(PhoneNumber::last4))
                .or(() -> only(names).map(Text::raw));
    }

    private static Optional<Text> only(List<Text> places) {
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    /** Where all of it stands, in order. */
    List<Span> spans() {
        return Stream.of(spans(receipts, Field.RECEIPT), spans(lastFour, Field.PHONE), spans(numbers, Field.PHONE),
                spans(names, Field.NAME), spans(projects, Field.PROJECT))
                .flatMap(spans -> spans).distinct().sorted(Comparator.comparingInt(Span::from)).toList();
    }

    private static Stream<Span> spans(List<Text> places, Field field) {
        return places.stream().map(place -> new Span(place.rawFrom(), place.rawTo(), field, 0));
    }

    @Override
    public String toString() {
        return "SpokenOf[]";
    }
}
