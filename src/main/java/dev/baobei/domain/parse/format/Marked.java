package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/**
 * The project that stands in marks of its own, known or not: 报备《云顶12》, 报备【云顶12】. What marks hold is one name, its digits
 * as well.
 *
 * <p>Regulation on receipt of customers (row R001 of the field corpus): "报备《项目》商铺/公寓".
 */
final class Marked {

    private static final Signs NO_PART_OF_NAME = Signs.of(":*=");
    private static final String MARKS = "《【「『“\"([";
    private static final Signs OPENING = Signs.rare(MARKS);
    private static final String CLOSING = "》】」』”\")]";
    private static final Words PAPERS = Words.of("单", "书", "函", "表", "协议", "合同", "规则", "制度", "通知");
    private static final int LONGEST = 16;

    private Marked() {}

    /** Every such name that is not known, in order. */
    static List<Text> in(Text text, ProjectNames projects) {
        List<Text> names = new ArrayList<>();
        for (int at = text.indexOf(OPENING, 0); at >= 0; at = text.indexOf(OPENING, at + 1)) {
            char closing = CLOSING.charAt(MARKS.indexOf(text.charAt(at)));
            int end = end(text, at + 1, closing);
            boolean isClosed = end > at && end - at <= LONGEST && text.charAt(end) == closing;
            Text name = isClosed ? text.subSequence(at + 1, end).strip() : text.subSequence(at, at);
            if (isUnknown(name, projects)
                    && (closing == '》' ? !isPaper(name) : isReported(text, at) && isNoPerson(name, projects))) {
                names.add(name);
            }
        }
        return names;
    }

    /** Where the closing mark or the end of the line stands, or -1. */
    private static int end(Text text, int from, char closing) {
        int lineEnd = text.indexOf('\n', from);
        int end = text.indexOf(closing, from);
        return end < 0 || lineEnd >= 0 && lineEnd < end ? lineEnd : end;
    }

    private static boolean isUnknown(Text name, ProjectNames projects) {
        return name.length() > 1 && Character.isLetter(name.charAt(0)) && !name.holds(NO_PART_OF_NAME)
                && projects.startOf(name).isEmpty() && projects.inValue(name).isEmpty() && Label.of(name).isEmpty()
                && !PlainWords.isHarmless(name) && !Heading.isPlain(name) && !ProjectNames.isType(name);
    }

    /** 《看房确认单》 is a paper. */
    private static boolean isPaper(Text name) {
        return PAPERS.end(name);
    }

    /** Other marks than 《》 hold anything; right behind 报备 they hold what is reported. */
    private static boolean isReported(Text text, int opening) {
        int end = opening;
        while (end > 0 && " :".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.has("报备", end - 2);
    }

    private static boolean isNoPerson(Text name, ProjectNames projects) {
        return NameWord.of(name) == NameWord.NO_NAME
                && (Character.isDigit(name.charAt(name.length() - 1)) || ProjectLike.is(name, projects));
    }
}
