package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** Labels and values, a line each or several on one: 客户姓名：谢女士. What most agencies' apps generate. */
final class LabelledForm implements Format {

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<LabelledLine> lines = lines(text);
        if (!isForm(lines, projects)) {
            return List.of();
        }
        FormReader reader = new FormReader(projects);
        lines.forEach(reader::take);
        return reader.drafts();
    }

    private static List<LabelledLine> lines(Text text) {
        List<LabelledLine> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                lines.add(LabelledLine.of(text.subSequence(start, at)));
                start = at + 1;
            }
        }
        return lines;
    }

    /** It says project, customer or phone by a label, and no customer stands before the first label of that line. */
    private static boolean isForm(List<LabelledLine> lines, ProjectNames projects) {
        Optional<LabelledLine> first = lines.stream().filter(line -> line.entries().stream().anyMatch(LabelledForm::isOfReport))
                .findFirst();
        long labels = lines.stream().flatMap(line -> line.entries().stream()).filter(entry -> entry.label().isPresent())
                .count();
        return first.isEmpty() && labels > 2
                || first.isPresent() && (first.get().before().isBlank() || Heading.isHeading(first.get().before(), projects));
    }

    private static boolean isOfReport(LabelledLine.Entry entry) {
        return entry.label()
                .map(Label::field)
                .filter(field -> field == Field.PROJECT || field == Field.NAME || field == Field.PHONE)
                .isPresent();
    }
}
