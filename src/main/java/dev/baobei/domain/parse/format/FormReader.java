package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Blank;
import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.EarlierReport;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** Goes down the lines of a form and says where one report ends and the next begins. */
final class FormReader {

    private static final Signs BESIDE_LINE = Signs.of(" \n,;。!~");
    private static final List<Field> COMMON = List.of(Field.PROJECT, Field.PROPERTY_TYPE, Field.AGENCY, Field.AGENT,
            Field.VISIT_AT, Field.REPORTED_AT);

    private final ProjectNames projects;
    private final List<Draft> drafts = new ArrayList<>();
    private final LooseLines loose;
    private Draft current = new Draft();
    private Optional<Label> waiting = Optional.empty();
    private final Set<Draft> withBareNumbers = new LinkedHashSet<>();
    private final Owner owner = new Owner();
    private Field last = Field.COMMAND;
    private boolean apart;
    private boolean blankLine;

    FormReader(ProjectNames projects) {
        this.projects = projects;
        loose = new LooseLines(projects);
        drafts.add(current);
    }

    void take(LabelledLine line) {
        if (!line.before().isBlank()) {
            unlabelled(line.before().strip());
        } else if (line.entries().isEmpty()) {
            waiting = Optional.empty();
            blankLine = current.isOfSomebody();
        }
        for (LabelledLine.Entry entry : line.entries()) {
            waiting = entry.label().filter(label -> entry.value().isEmpty());
            entry.label().ifPresentOrElse(label -> labelled(label, entry.value()), () -> unknown(entry.value()));
        }
    }

    /** A line without a label is the value that the label above waits for, a heading, the number of the customer above it, or something of its own. */
    private void unlabelled(Text line) {
        if (waiting.isPresent()) {
            value(waiting.get(), line.strip(BESIDE_LINE));
            waiting = waiting.filter(label -> label.field() == Field.NAME && !PhoneFinder.in(line).isEmpty());
        } else if (last == Field.NAME && Title.of(line.toString()).isPresent()) {
            current.add(Field.GENDER, line);
        } else if (last == Field.NAME && !current.has(Field.PHONE) && FormValue.isNumber(line)) {
            current.add(Field.PHONE, line);
            last = Field.PHONE;
        } else {
            loose.take(line, current);
        }
    }

    private void labelled(Label label, Text value) {
        if (value.isEmpty()) {
            owner.turnTo(label);
        } else {
            value(label, value);
        }
    }

    /** 舅舅：李四, 状态：已到访 */
    private void unknown(Text value) {
        owner.turnToStranger(current.has(Field.PHONE) || NameWord.of(value) == NameWord.NAME);
        SaidDone.in(value)
                .ifPresent(word -> current.add(new Problem(Field.REMARK, Problem.Why.AMBIGUOUS, Optional.of(word.raw()))));
        remark(Field.REMARK, value);
    }

    private void value(Label label, Text value) {
        owner.turnTo(label);
        Field field = label.bare() ? owner.phone() : ofProject(label.field(), value);
        if (Blank.is(value)) {
            current.add(field, value);
            last = field;
            return;
        }
        begin(field);
        add(field, value);
        doubtSecondPhone(label, field, value);
        last = field;
    }

    /** 报备客户：越秀 names a project under a label of customers, 房号：3-1201 none at all. */
    private Field ofProject(Field field, Text value) {
        if (field == Field.PROJECT && Room.is(value) && projects.inValue(value).isEmpty()) {
            return Field.REMARK;
        }
        return field == Field.NAME && !projects.of(value).isEmpty() ? Field.PROJECT : field;
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
        apart |= blankLine;
        blankLine = false;
    }

    private void add(Field field, Text value) {
        List<PhoneSighting> phones = field == Field.AGENT ? PhoneFinder.in(value) : List.of();
        if (field.isInFreeWords() || field == Field.INTEREST && !loose.namesProject(value)) {
            remark(field == Field.INTEREST ? Field.NEED : field, value);
        } else if (field == Field.INTEREST) {
            loose.take(value, current);
        } else if (phones.isEmpty()) {
            Text cut = FormValue.cut(field, value, projects);
            current.add(field, cut);
            int end = cut.position() + cut.length() - value.position();
            loose.take(value.after(end).strip(), current);
        } else {
            int from = phones.get(0).text().position() - value.position();
            current.add(Field.AGENT, value.subSequence(0, from)).add(Field.AGENT_PHONE, phones.get(0).text());
        }
    }

    /** What is said beside may name another project, or take the report back. */
    private void remark(Field field, Text value) {
        EarlierReport.mentionedIn(value).ifPresent(
                word -> current.add(new Problem(Field.REMARK, Problem.Why.AMBIGUOUS, Optional.of(word.raw()))));
        current.add(field, value);
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
        FormBlocks.share(drafts, apart);
        List<Draft> all = new ArrayList<>();
        for (Draft draft : loose.besides(drafts)) {
            all.addAll(CustomersInName.of(draft, projects));
        }
        return all;
    }
}
