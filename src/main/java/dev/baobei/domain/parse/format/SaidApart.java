package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.EarlierReport;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * What stands behind labels of its own (地址：番禺区, 性别：女), cut out of a text.
 *
 * @param said what they say
 * @param rest the text without them
 */
public record SaidApart(Draft said, List<Text> rest) {

    private static final Set<Field> FIELDS = Set.of(Field.GENDER, Field.ADDRESS, Field.NEED, Field.INTEREST,
            Field.CONTACT_TIME);

    /**
     * What takes an earlier report back or changes it (改成) stays where it is, and is not understood.
     *
     * @param withVisit whether 到访时间 is cut out as well
     */
    public static SaidApart in(List<Text> texts, boolean withVisit) {
        Draft said = new Draft();
        List<Text> rest = new ArrayList<>();
        for (Text text : texts) {
            BitSet cut = new BitSet();
            for (Text line : text.split(Signs.LINE_END)) {
                LabelledLine.of(line).entries().stream().filter(entry -> isPlain(entry, withVisit)).forEach(entry -> {
                    Field field = entry.label().map(Label::field).orElseThrow();
                    said.add(field == Field.INTEREST ? Field.NEED : field, entry.value());
                    int from = entry.whole().position() - text.position();
                    cut.set(from, from + entry.whole().length());
                });
            }
            rest.add(cut.isEmpty() ? text : text.blank(cut::get));
        }
        return new SaidApart(said, rest);
    }

    private static boolean isPlain(LabelledLine.Entry entry, boolean withVisit) {
        return entry.label().map(Label::field)
                .filter(field -> FIELDS.contains(field) || withVisit && field == Field.VISIT_AT).isPresent()
                && !entry.value().isEmpty()
                && EarlierReport.mentionedIn(entry.value()).isEmpty();
    }
}
