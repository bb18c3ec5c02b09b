package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** The customers of a text as they are found, one after the other, each with what the section above says. */
final class Customers {

    private static final List<Field> OF_ALL = List.of(Field.AGENCY, Field.AGENT, Field.AGENT_PHONE, Field.VISIT_AT,
            Field.REPORTED_AT, Field.REMARK, Field.OTHER_PHONE, Field.ADDRESS, Field.NEED, Field.CONTACT_TIME);

    private final ProjectNames projects;
    private final Section section;
    private final List<Draft> all = new ArrayList<>();
    private final Set<Draft> withSeveralNumbers = new LinkedHashSet<>();
    private final Draft shared = new Draft();
    private final List<Text> behind = new ArrayList<>();
    private final Set<Draft> misnamed = new LinkedHashSet<>();
    private boolean labelled;
    private int lineFrom;

    Customers(ProjectNames projects, Section section) {
        this.projects = projects;
        this.section = section;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Draft last() {
        return all.get(all.size() - 1);
    }

    /** Whether somebody was named whose number is still to come. */
    boolean waitsForNumber() {
        return !all.isEmpty() && last().has(Field.NAME) && !last().has(Field.PHONE);
    }

    boolean waitsForName() {
        return !all.isEmpty() && !last().has(Field.NAME) && last().has(Field.PHONE) && !misnamed.contains(last());
    }

    boolean hasNumber() {
        return !all.isEmpty() && last().has(Field.PHONE);
    }

    /** Begins the next customer, below the section's projects. */
    Draft open() {
        Optional<Problem> doubt = behind.isEmpty() ? Optional.empty() : beforeNext();
        Draft customer = new Draft();
        section.close();
        section.giveTo(customer);
        doubt.ifPresent(customer::add);
        all.add(customer);
        return customer;
    }

    /** Begins the next customer, who has a project of their own and none of the section's. */
    Draft openApart() {
        Draft customer = new Draft();
        all.add(customer);
        return customer;
    }

    /** 金桥 张三138****1234 龙湖 李四139****5678 is plain; without 金桥 the project between may be either's. */
    private Optional<Problem> beforeNext() {
        Optional<Problem> doubt = section.hasProject()
                ? Optional.empty()
                : Optional.of(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(behind.get(0).raw())));
        doubt.ifPresent(last()::add);
        section.close();
        behind.forEach(section::name);
        behind.clear();
        return doubt;
    }

    /** @param misnamed whether a word before the number may be the name, so that no other name is theirs */
    Draft open(boolean misnamed) {
        Draft customer = open();
        if (misnamed) {
            this.misnamed.add(customer);
        }
        return customer;
    }

    /** The type of property above the first customer is the section's; later ones say their own, the first said counts. */
    void type(Text type) {
        if (all.isEmpty()) {
            section.type(type);
        } else if (!last().has(Field.PROPERTY_TYPE)) {
            last().add(Field.PROPERTY_TYPE, type);
        }
    }

    /** Whether somebody with a number stands before the last one. */
    boolean isSecond() {
        return all.size() > 1;
    }

    Draft withShared(Draft draft, Draft reporter) {
        return draft.inherit(shared, OF_ALL).inherit(reporter, OF_ALL);
    }

    /** A list with labels or counts holds customers alone, whatever their numbers look like. */
    void areLabelled() {
        labelled = true;
    }

    /** One more number of the last one. */
    void addNumber(Text number, boolean certain) {
        last().add(Field.PHONE, number);
        if (!certain) {
            withSeveralNumbers.add(last());
        }
    }

    void doubtNumber() {
        LikeNumbers.doubtLast(last());
    }

    /** A project behind the customer on the same line: theirs, the next one's, or another. */
    void projectBehind(Text project) {
        behind.add(project);
    }

    /** At the line's end a project behind the customer is theirs, or a second one beside it that is asked about. */
    void endLine() {
        boolean has = !all.isEmpty() && last().has(Field.PROJECT);
        for (Text project : behind) {
            if (!has) {
                last().add(Field.PROJECT, project);
                all.stream().limit(all.size() - 1L).skip(lineFrom).forEach(before -> doubtProject(before, project));
            } else if (last().all(Field.PROJECT).stream()
                    .noneMatch(own -> projects.inValue(own).equals(projects.inValue(project)))) {
                last().add(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(project.raw())));
            }
        }
        behind.clear();
        lineFrom = all.size();
    }

    /** 张三138****1234 李四139****5678 金桥: whether the project is also that of the first, only the sender knows. */
    private static void doubtProject(Draft customer, Text project) {
        if (!customer.has(Field.PROJECT)) {
            customer.add(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(project.raw())));
        }
    }

    /** What is said beside the last one; above the first it holds for all. */
    void beside(Field field, Text words) {
        if (all.isEmpty()) {
            share(field, words);
        } else {
            last().add(field, words);
        }
    }

    void share(Field field, Text text) {
        shared.add(field, text);
    }

    /** All customers, with what holds for each of them. */
    List<Draft> settled(Draft reporter) {
        withSeveralNumbers.forEach(LikeNumbers::doubtUnlabelled);
        all.forEach(customer -> withShared(customer, reporter));
        boolean noneHasProject = all.stream().noneMatch(customer -> customer.has(Field.PROJECT));
        if (noneHasProject) {
            all.forEach(section::giveTo);
        }
        if (!labelled) {
            LikeNumbers.doubt(all);
        }
        return List.copyOf(all);
    }
}
