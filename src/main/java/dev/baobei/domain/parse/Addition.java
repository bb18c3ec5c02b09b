package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/**
 * What a text adds to a report (补充的内容) when it says values and nothing else: 13812341234, 电话13812341234, 张伟, 金桥农批.
 *
 * @param project  the only project it names
 * @param name     the only name
 * @param phone    the only number
 * @param problems what is wrong with what was meant to be a number
 * @param parts    the values as they stand in the text
 * @param doubtful whether its project could as well be a name
 */
public record Addition(Optional<Project> project, Optional<PersonName> name, Optional<PhoneNumber> phone,
        List<Problem> problems, List<Part> parts, boolean doubtful) {

    /** What a text adds; nothing where it says anything else besides, or nothing at all. */
    public static Optional<Addition> in(String text, List<Project> projects) {
        return in(List.of(Text.of(Body.of(text))), projects);
    }

    /** The same for the pieces of a text that are left when what else they say is cut out. */
    static Optional<Addition> in(List<Text> pieces, List<Project> projects) {
        return new AdditionReader(ProjectNames.of(projects)).read(pieces);
    }

    /** Whether it says anything of a field, certain or not. */
    boolean says(Field field) {
        return parts.stream().anyMatch(part -> part.field() == field);
    }

    /** Where its values stand, as those of one report. */
    List<Span> spans() {
        return parts.stream().map(part -> new Span(part.text().rawFrom(), part.text().rawTo(), part.field(), 0)).toList();
    }

    @Override
    public String toString() {
        return "Addition" + parts;
    }
}
