package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Blank;
import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.EarlierReport;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** Goes down the lines of a form and says where one report ends and the next begins. */
final class FormReader {

    private static final List<Field> COMMON = List.of(Field.PROJECT, Field.PROPERTY_TYPE, Field.AGENCY, Field.AGENT,
            Field.VISIT_AT, Field.REPORTED_AT);

    private final ProjectNames projects;
    private final List<Draft> drafts = new ArrayList<>();
    private final Draft heading = new Draft();
    private final List<Text> loose = new ArrayList<>();
    private Draft current = new Draft();
    private Optional<Label> waiting = Optional.empty();
    private final Set<Draft> withBareNumbers = new LinkedHashSet<>();
    private final Owner owner = new Owner();
    private Field last = Field.COMMAND;

    FormReader(ProjectNames projects) {
        this.projects = projects;
        drafts.add(current);
    }

    void take(LabelledLine line) {
        if (!line.before().isBlank()) {
            unlabelled(line.before().strip());
        } else if (line.entries().isEmpty()) {
            waiting = Optional.empty();
        }
        for (LabelledLine.Entry entry : line.entries()) {
            waiting = entry.label().filter(label -> entry.value().isEmpty());
            entry.label().filter(label -> waiting.isEmpty()).ifPresentOrElse(label -> value(label, entry.value()),
                    () -> entry.label().ifPresentOrElse(owner::turnTo, () -> owner.turnToStranger(
                            current.has(Field.PHONE) || StrayName.in(entry.value()).isPresent())));
        }
    }

    /** A line without a label is the value that the label above waits for, a heading, or something of its own. */
    private void unlabelled(Text line) {
        if (waiting.isPresent()) {
            value(waiting.get(), line);
            waiting = waiting.filter(label -> label.field() == Field.NAME && !PhoneFinder.in(line).isEmpty());
        } else if (!projects.of(line).isEmpty()) {
            heading.add(Field.PROJECT, line);
        } else {
            StrayName.in(line).filter(name -> PhoneFinder.in(line).isEmpty()).ifPresent(name -> StrayName.doubt(name, current));
            Heading.project(line).or(() -> ProjectLike.in(line, projects)).ifPresent(name -> heading.add(Field.PROJECT, name));
            loose.add(line);
        }
    }

    private void value(Label label, Text value) {
        owner.turnTo(label);
        Field field = label.bare() ? owner.phone() : label.field();
        if (Blank.is(value)) {
            return;
        }
        begin(field);
        add(field, value);
        doubtSecondPhone(label, field, value);
        last = field;
    }

    /** A customer's name, or whatever came first of one, a second time: the next customer. A project again: the next form. */
    private void begin(Field field) {
        if (field == Field.NAME && current.has(Field.NAME) && last != Field.NAME || field == Field.PHONE && startsAnew()) {
            Draft previous = current;
            start();
            current.inherit(previous.common(), COMMON);
        } else if (field == Field.PROJECT && current.has(Field.PROJECT) && current.isOfSomebody() && last != Field.PROJECT) {
            start();
        }
    }

    private boolean startsAnew() {
        return last != Field.PHONE && current.has(Field.NAME) && current.firstOf(Field.PHONE, Field.NAME) == Field.PHONE;
    }

    private void start() {
        current = new Draft();
        drafts.add(current);
    }

    private void add(Field field, Text value) {
        List<PhoneSighting> phones = field == Field.AGENT ? PhoneFinder.in(value) : List.of();
        if (phones.isEmpty()) {
            current.add(field, value);
            mention(field, value);
            doubtNames(field, value);
        } else {
            int from = phones.get(0).text().position() - value.position();
            current.add(Field.AGENT, value.subSequence(0, from)).add(Field.AGENT_PHONE, value.after(from));
        }
    }

    /** 电话：138****1234 李四 */
    private void doubtNames(Field field, Text value) {
        Optional<Text> name = field == Field.PHONE || field == Field.VISIT_AT ? StrayName.in(value) : Optional.empty();
        name.ifPresent(found -> StrayName.doubt(found, current));
    }

    /** 138****1234（万科城）: said beside the number, and no label says another. */
    private void mention(Field field, Text value) {
        Optional<Text> name = switch (field) {
            case PHONE -> ProjectLike.in(value, projects);
            case REMARK -> {
                EarlierReport.mentionedIn(value).ifPresent(word -> StrayName.doubt(word, current));
                yield ProjectLike.namedIn(value, projects);
            }
            default -> Optional.empty();
        };
        name.ifPresent(mentioned -> heading.add(Field.PROJECT, mentioned));
    }

    /** 电话 twice with nobody else named in between: whose the second is stays open. */
    private void doubtSecondPhone(Label label, Field field, Text value) {
        if (!label.bare() || field != Field.PHONE) {
            return;
        }
        if (last != Field.PHONE && current.all(Field.PHONE).size() > 1) {
            current.add(new Problem(Field.PHONE, Problem.Why.AMBIGUOUS, Optional.of(value.raw())));
        } else {
            withBareNumbers.add(current);
        }
    }

    List<Draft> drafts() {
        withBareNumbers.forEach(LikeNumbers::doubtUnlike);
        drafts.forEach(draft -> draft.inherit(heading, List.of(Field.PROJECT)));
        List<Draft> unlabelled = loose.stream().filter(line -> !PhoneFinder.in(line).isEmpty()).flatMap(this::customersOf)
                .toList();
        if (drafts.stream().noneMatch(Draft::isOfSomebody) && !unlabelled.isEmpty()) {
            unlabelled.forEach(draft -> draft.inherit(current, COMMON));
            return unlabelled;
        }
        unlabelled.forEach(
                draft -> current.add(new Problem(Field.PHONE, Problem.Why.AMBIGUOUS, draft.first(Field.PHONE).map(Text::raw))));
        return drafts.stream().flatMap(draft -> CustomersInName.of(draft, projects)).toList();
    }

    private Stream<Draft> customersOf(Text line) {
        return new CustomerLines().read(line, projects).stream().filter(Draft::isOfSomebody);
    }
}
