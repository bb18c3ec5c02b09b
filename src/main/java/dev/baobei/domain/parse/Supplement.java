package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * A message about one report on record: 补全 K7M2QD 13812341234, 更正 K7M2QD 李先生.
 *
 * @param corrects whether it clearly means to change what stands there (更正, 改成) and not only to add to it
 * @param receipt  what was written as the receipt, right or wrong, where anything was
 * @param addition what it adds or changes; nothing where it says anything else besides
 */
public record Supplement(boolean corrects, Optional<Text> receipt, Optional<Addition> addition) {

    private static final Signs SIGNS = Signs.of(" \n,;:。、.!?'\"“”‘’()[]【】《》「」~#-_");
    private static final Signs SIGNS_AND_CONTROLS = SIGNS.or(Signs.between('\0', '\u001F'));
    private static final List<String> COMMANDS = List.of("补全", "补充", "更正");
    private static final List<String> CHANGING = List.of("更正", "改成", "改为", "应为", "应该是");
    private static final List<String> RECEIPT_LABELS = List.of("回执号", "回执", "编号");
    private static final int RECEIPT_LENGTH = 6;

    /** Six letters and digits with a letter among them, a number perhaps glued behind. */
    private static final Pattern RECEIPT = Pattern
            .compile("(?<![0-9A-Za-z])(?=[0-9]{0,5}[A-Za-z])[0-9A-Za-z]{6}(?=[0-9]{3}|[^0-9A-Za-z]|$)");

    /** What a message says that is a supplement by its kind. */
    public static Supplement of(String text, List<Project> projects) {
        return of(Text.of(Body.of(text)), projects);
    }

    static Supplement of(Text text, List<Project> projects) {
        Text words = text.strip(SIGNS_AND_CONTROLS);
        boolean corrects = CHANGING.stream().anyMatch(word -> words.indexOf(word) >= 0);
        Text rest = COMMANDS.stream().filter(words::startsWith).findFirst().map(command -> words.after(command.length()))
                .orElse(words);
        Matcher found = RECEIPT.matcher(rest);
        if (!found.find()) {
            return new Supplement(corrects, Optional.empty(), Addition.in(List.of(rest), projects));
        }
        Text receipt = rest.subSequence(found.start(), found.start() + RECEIPT_LENGTH);
        List<Text> around = List.of(withoutLabel(rest.subSequence(0, found.start())), rest.after(found.end()));
        return new Supplement(corrects, Optional.of(receipt), Addition.in(around, projects));
    }

    private static Text withoutLabel(Text before) {
        Text words = before.strip(SIGNS);
        return RECEIPT_LABELS.stream().filter(words::endsWith).findFirst()
                .map(label -> words.subSequence(0, words.length() - label.length())).orElse(words);
    }

    /** The receipt, where one is written that could be one of ours. */
    public Optional<Receipt> known() {
        return receipt.map(Text::toString).flatMap(Receipt::of);
    }

    /** Where receipt and values stand in the text. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>(Stream.concat(
                receipt.stream().map(place -> new Span(place.rawFrom(), place.rawTo(), Field.RECEIPT, 0)),
                addition.stream().flatMap(values -> values.spans().stream())).toList());
        spans.sort(java.util.Comparator.comparingInt(Span::from));
        return List.copyOf(spans);
    }

    @Override
    public String toString() {
        return "Supplement" + addition;
    }
}
