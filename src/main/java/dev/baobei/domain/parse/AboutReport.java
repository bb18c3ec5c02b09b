package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * What is said about one report on record: 跟进 K7M2QD 客户周末有空, K7M2QD 有异议：客户是我带的.
 *
 * @param receipt what was written as the receipt, right or wrong, where it is certain which
 * @param words   what was done, or why, as written; nothing where nothing is said
 */
public record AboutReport(Optional<String> receipt, Optional<String> words) {

    private static final Signs SIGNS = Signs.of(" \n\t,;:。、.!?'\"“”‘’()[]【】《》「」~#-_");

    /** Six letters and digits with a letter among them; a wrong one has a digit as well, for else it is a word. */
    private static final Pattern RECEIPT = Pattern
            .compile("(?<![0-9A-Za-z])(?=[0-9]{0,5}[A-Za-z])[0-9A-Za-z]{6}(?![0-9A-Za-z])");
    private static final Pattern LABEL = Pattern.compile("(?:报备|客户)?(?:(?:回执|编号)号?)? ?:? ?$");
    private static final AboutReport NOTHING = new AboutReport(Optional.empty(), Optional.empty());

    /**
     * A command with a receipt and words.
     *
     * @param behind where it stands behind the receipt
     * @param note   what belongs to it where it stands before the receipt
     */
    public record Words(Pattern behind, Pattern note) {

        /** 跟进. */
        public static final Words FOLLOW_UP = of("跟进", "记录|情况|内容|了");
        /** 申诉, 异议, 争议. */
        public static final Words APPEAL = of("(?:申诉|有?[异争]议)", "理由|原因|内容|说明");

        private static Words of(String command, String note) {
            return new Words(Pattern.compile("^[ ,:的]{0,2}" + command + "(?:" + note + ")?"),
                    Pattern.compile("^(?:" + note + ")?(?=[ ,:]|$)"));
        }
    }

    /** Of a message with such a command. */
    public static AboutReport in(Reading reading, Words words) {
        return reading.argument().map(argument -> of(argument, words)).orElse(NOTHING);
    }

    /** What stands behind the command word, or from the receipt on where that stands before it: {@link Reading#argument()}. */
    private static AboutReport of(String argument, Words words) {
        Text text = Text.of(argument);
        List<Text> written = receipts(text);
        List<Text> valid = written.stream().filter(place -> Receipt.of(place.toString()).isPresent()).toList();
        List<Text> meant = valid.isEmpty() ? written.stream().filter(AboutReport::hasDigit).toList() : valid;
        if (meant.stream().map(Text::toString).distinct().count() != 1) {
            return new AboutReport(Optional.empty(), said(text, Text.of("")));
        }
        int from = meant.get(0).position() - text.position();
        return new AboutReport(Optional.of(meant.get(0).toString()), said(before(text.subSequence(0, from), words.note()),
                behind(text.after(from + meant.get(0).length()), words.behind())));
    }

    private static List<Text> receipts(Text text) {
        Matcher matcher = RECEIPT.matcher(text);
        Stream.Builder<Text> places = Stream.builder();
        while (matcher.find()) {
            places.add(text.subSequence(matcher.start(), matcher.end()));
        }
        return places.build().toList();
    }

    private static Text before(Text words, Pattern note) {
        Matcher label = LABEL.matcher(words);
        Text bare = label.find() ? words.subSequence(0, label.start()) : words;
        Matcher noted = note.matcher(bare);
        return noted.lookingAt() ? bare.after(noted.end()) : bare;
    }

    private static Text behind(Text words, Pattern command) {
        Matcher commanded = command.matcher(words);
        return commanded.lookingAt() ? words.after(commanded.end()) : words;
    }

    private static boolean hasDigit(Text place) {
        return place.chars().anyMatch(Character::isDigit);
    }

    private static Optional<String> said(Text before, Text behind) {
        String said = Stream.of(before, behind).map(part -> part.strip(SIGNS)).filter(part -> part.holds(Signs.OF_WORDS))
                .map(Text::raw).collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** The receipt, where one is written that could be one of ours. */
    public Optional<Receipt> known() {
        return receipt.flatMap(Receipt::of);
    }

    @Override
    public String toString() {
        return "AboutReport[" + receipt.isPresent() + " " + words.isPresent() + "]";
    }
}
