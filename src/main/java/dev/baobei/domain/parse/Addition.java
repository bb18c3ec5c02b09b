package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.format.SaidApart;
import dev.baobei.domain.party.Gender;
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
 * @param gender   what it says of the customer's gender apart from a name
 * @param beside   what else it says beside name and number
 */
public record Addition(Optional<Project> project, Optional<PersonName> name, Optional<PhoneNumber> phone,
        List<Problem> problems, List<Part> parts, boolean doubtful, Gender gender, SaidBeside beside) {

    /** What a text adds whose pieces are left when what else it says is cut out; nothing where they say anything else besides, or nothing at all. */
    static Optional<Addition> in(List<Text> pieces, List<Project> projects) {
        return in(SaidApart.in(pieces, false), projects, Optional.empty());
    }

    /** The same of a text that may say when the customer comes. */
    static Optional<Addition> in(String text, Surroundings around) {
        SaidApart apart = SaidApart.in(List.of(Text.of(Body.of(text))), true);
        return in(apart, around.projects(), apart.said().first(Field.VISIT_AT).flatMap(said -> VisitTime.of(said,
                around.receivedAt(), around.implied().map(Project::zone).orElse(DraftReader.ZONE_WITHOUT_PROJECT))));
    }

    private static Optional<Addition> in(SaidApart apart, List<Project> projects, Optional<Instant> visitAt) {
        return new AdditionReader(ProjectNames.of(projects), apart.said(), SaidBeside.in(apart.said(), visitAt))
                .read(apart.rest());
    }

    /** What it says of somebody's name, whose gender it may say alone; nothing where it says neither. */
    public Optional<PersonName> nameOf(PersonName known) {
        Optional<PersonName> said = gender == Gender.UNKNOWN
                ? name
                : Optional.of(name.orElse(known)).map(one -> new PersonName(one.written(), one.surname(), one.given(), gender));
        return said.filter(one -> says(Field.NAME) || says(Field.GENDER));
    }

    /** What is wrong with any of its values, also with those that only some terms ask for. */
    public List<Problem> allProblems() {
        return Stream.concat(problems.stream(), beside.unclear().stream()).toList();
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
