package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** Rows pasted from a sheet under their header: 报备项目,客户姓名,客户号码 and below it a customer to a line. */
final class TableRows implements Format {

    private static final List<IntPredicate> SEPARATORS = List.of(c -> c == ',', c -> c == '|', c -> c == '、', c -> c == ';',
            c -> c == '/', c -> c == ' ');

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<Text> lines = text.split(c -> c == '\n').stream().filter(line -> !line.isBlank()).toList();
        return lines.size() < 2
                ? List.of()
                : SEPARATORS.stream()
                        .filter(separator -> isHeader(lines.get(0), separator))
                        .findFirst()
                        .map(separator -> rows(lines, separator))
                        .orElse(List.of());
    }

    /** A header names customer and number, and nothing but labels. */
    private static boolean isHeader(Text line, IntPredicate separator) {
        List<Optional<Label>> labels = line.strip().split(separator).stream().map(Text::strip).map(Label::of).toList();
        return labels.stream().allMatch(Optional::isPresent) && has(labels, Field.NAME) && has(labels, Field.PHONE);
    }

    private static boolean has(List<Optional<Label>> labels, Field field) {
        return labels.stream().flatMap(Optional::stream).anyMatch(label -> label.field() == field);
    }

    private static List<Draft> rows(List<Text> lines, IntPredicate separator) {
        List<Label> labels = lines.get(0).strip().split(separator).stream().map(Text::strip).map(Label::of)
                .flatMap(Optional::stream).toList();
        return lines.stream().skip(1).map(line -> row(labels, line, separator)).toList();
    }

    /** Cells by position; where there are more or fewer than labels, nothing of the row is certain. */
    private static Draft row(List<Label> labels, Text line, IntPredicate separator) {
        List<Text> cells = line.cells(separator);
        boolean fits = cells.size() == labels.size() || cells.size() == labels.size() + 1 && cells.get(labels.size()).isBlank();
        Draft draft = new Draft();
        for (int at = 0; fits && at < labels.size(); at++) {
            draft.add(labels.get(at).field(), cells.get(at));
        }
        return draft;
    }
}
