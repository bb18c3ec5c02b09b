package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** Labels and values, a line each or several on one: 客户姓名：谢女士. What most agencies' apps generate. */
final class LabelledForm implements Format {

    private static final Signs BEHIND_LABEL = Signs.of(" \n:=");

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<LabelledLine> lines = lines(text);
        if (!isForm(lines, projects)) {
            return List.of();
        }
        FormReader reader = new FormReader(projects);
        lines.forEach(reader::take);
        List<Draft> drafts = reader.drafts();
        if (drafts.size() > 1 && isAny(drafts, draft -> isOfAnybody(draft, text))) {
            LikeNumbers.doubt(drafts);
        }
        boolean isOfCustomer = isAny(drafts, Draft::isOfSomebody)
                || entries(lines).anyMatch(entry -> asksForCustomer(entry, projects));
        boolean isLoose = !isAny(drafts, draft -> draft.has(Field.NAME)) && !text.holds(':');
        return isOfCustomer && !isLoose ? drafts : belowOneAnother(text, projects).orElse(drafts);
    }

    private static boolean isAny(List<Draft> drafts, Predicate<Draft> sort) {
        for (Draft draft : drafts) {
            if (sort.test(draft)) {
                return true;
            }
        }
        return false;
    }

    /** 姓名：王磊 may be the agent below the customer, 客户姓名 is not. */
    private static boolean isOfAnybody(Draft draft, Text text) {
        return draft.first(Field.NAME)
                .map(name -> text.subSequence(0, name.position() - text.position()).strip(BEHIND_LABEL))
                .filter(before -> before.endsWith("姓名") && !before.endsWith("客户姓名") && !before.endsWith("客姓名")
                        && !before.endsWith("人姓名"))
                .isPresent() && !isOfCustomer(draft, text);
    }

    /** The label of the number says whose it is, or the agent's stands beside it. */
    private static boolean isOfCustomer(Draft draft, Text text) {
        return draft.has(Field.AGENT_PHONE) || draft.first(Field.PHONE)
                .map(number -> number.position() - text.position())
                .filter(at -> text.subSequence(Math.max(0, at - Label.LONGEST), at).indexOf("客户") >= 0).isPresent();
    }

    /** 报备项目：金桥, and without a label the customer's name and number on lines of their own. */
    private static Optional<List<Draft>> belowOneAnother(Text text, ProjectNames projects) {
        return Optional.of(new CustomerLines().read(text, projects))
                .filter(customers -> customers.stream().anyMatch(draft -> draft.has(Field.NAME) && draft.has(Field.PHONE)));
    }

    /** A label of the customer, filled in or not; 报备客户：越秀 names a project. */
    private static boolean asksForCustomer(LabelledLine.Entry entry, ProjectNames projects) {
        return entry.label().map(Label::field).filter(field -> field == Field.NAME || field == Field.PHONE).isPresent()
                && projects.of(entry.value()).isEmpty();
    }

    private static Stream<LabelledLine.Entry> entries(List<LabelledLine> lines) {
        return lines.stream().flatMap(line -> line.entries().stream());
    }

    private static List<LabelledLine> lines(Text text) {
        List<LabelledLine> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(LabelledLine.of(text.subSequence(start, end)));
            start = end + 1;
        }
        lines.add(LabelledLine.of(text.after(start)));
        return lines;
    }

    /** It says project, customer or phone by a label, and no customer stands before the first label of that line. */
    private static boolean isForm(List<LabelledLine> lines, ProjectNames projects) {
        int labels = 0;
        for (LabelledLine line : lines) {
            for (LabelledLine.Entry entry : line.entries()) {
                if (isOfReport(entry)) {
                    return line.before().isBlank() || Heading.isHeading(line.before(), projects);
                }
                labels += entry.label().isPresent() ? 1 : 0;
            }
        }
        return labels > 2;
    }

    private static boolean isOfReport(LabelledLine.Entry entry) {
        return entry.label()
                .map(Label::field)
                .filter(field -> field == Field.PROJECT || field == Field.NAME || field == Field.PHONE)
                .isPresent();
    }
}
