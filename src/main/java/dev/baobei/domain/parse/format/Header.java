package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * The header of a table: labels, and the sign that parts the columns.
 *
 * @param labels what each column holds; nothing for the number of the row, and for a second column of a kind
 */
record Header(List<Optional<Label>> labels, char separator) {

    private static final Signs BESIDE_CELLS = Signs.of("| ");
    private static final String SEPARATORS = "\t,|、;/ ";
    private static final Set<String> ORDINALS = Set.of("序号", "编号", "no", "no.", "#", "序");

    /** The header that a line is: customer and number are among its columns, and nothing but labels. */
    static Optional<Header> of(Text line) {
        return line.length() > 400 || line.holds(':')
                ? Optional.empty()
                : SEPARATORS.chars().filter(sign -> line.holds(sign == '\t' ? ' ' : (char) sign))
                        .mapToObj(sign -> of(line, (char) sign)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Header> of(Text line, char separator) {
        List<Text> words = parts(line.strip(BESIDE_CELLS), separator).stream().map(Text::strip).toList();
        boolean onlyLabels = words.size() > 1 && words.stream().allMatch(word -> Label.of(word).isPresent() || isOrdinal(word));
        List<Optional<Label>> labels = words.stream().map(word -> isOrdinal(word) ? Optional.<Label>empty() : Label.of(word))
                .toList();
        return onlyLabels && has(labels, Field.NAME) && has(labels, Field.PHONE)
                ? Optional.of(new Header(firsts(labels), separator))
                : Optional.empty();
    }

    private static boolean isOrdinal(Text word) {
        return ORDINALS.contains(word.toString().toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean has(List<Optional<Label>> labels, Field field) {
        return labels.stream().flatMap(Optional::stream).anyMatch(label -> label.field() == field);
    }

    /** 姓名,电话,公司,姓名,电话: the second name and number are the agent's, and no column may be taken for two. */
    private static List<Optional<Label>> firsts(List<Optional<Label>> labels) {
        Set<Field> seen = new HashSet<>();
        return labels.stream().map(label -> label.map(found -> seen.add(found.field()) ? found : agents(found))).toList();
    }

    private static Label agents(Label second) {
        Field field = switch (second.field()) {
            case NAME -> Field.AGENT;
            case PHONE -> Field.AGENT_PHONE;
            default -> second.field().isInFreeWords() ? second.field() : Field.REMARK;
        };
        return new Label(field, false, false);
    }

    /** The cells of a row; the time of day behind a blank belongs to its day. */
    List<Text> cells(Text line) {
        Text row = separator == '|' ? line.strip(BESIDE_CELLS) : line;
        return parts(row, separator);
    }

    boolean fits(List<Text> cells) {
        boolean oneMore = cells.size() == labels.size() + 1 && cells.get(labels.size()).isBlank();
        return cells.size() == labels.size() || oneMore;
    }

    private static List<Text> parts(Text line, char separator) {
        List<Text> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == (separator == '\t' ? ' ' : separator) && (separator != '\t' || isTab(line, at))) {
                parts.add(line.subSequence(from, at));
                from = at + 1;
            }
        }
        parts.add(line.after(from));
        return parts;
    }

    /** A tab is a blank to everything else. */
    private static boolean isTab(Text line, int at) {
        return line.subSequence(at, at + 1).raw().equals("\t");
    }
}
