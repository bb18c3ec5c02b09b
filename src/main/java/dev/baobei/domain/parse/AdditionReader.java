package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.format.SeparateWords;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.Text;

/** Reads values that stand alone. It knows the words that say nothing besides, and gives up at any other. */
final class AdditionReader {

    private final ProjectNames projects;
    private final SaidBeside beside;
    private final List<Part> parts;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PersonName> names = new ArrayList<>();
    private final List<Project> named = new ArrayList<>();
    private Optional<PhoneSighting> phone = Optional.empty();
    private Optional<Field> announced = Optional.empty();
    private boolean doubtful;
    private Gender gender;
    private boolean saysElse;

    /** @param apart what was cut out of the text, as values behind their labels */
    AdditionReader(ProjectNames projects, Draft apart, SaidBeside beside) {
        this.projects = projects;
        this.beside = beside;
        this.parts = new ArrayList<>(apart.parts());
        this.gender = SaidBeside.gender(apart);
    }

    Optional<Addition> read(List<Text> pieces) {
        pieces.forEach(this::take);
        boolean several = names.size() > 1 || named.size() > 1;
        return saysElse || several || announced.isPresent() || parts.isEmpty() && beside.unclear().isEmpty()
                ? Optional.empty()
                : Optional.of(new Addition(named.stream().findFirst(), names.stream().findFirst(),
                        phone.flatMap(PhoneSighting::number), List.copyOf(problems), List.copyOf(parts), doubtful, gender,
                        beside));
    }

    private void take(Text piece) {
        List<PhoneSighting> numbers = PhoneFinder.in(piece);
        if (numbers.isEmpty()) {
            words(piece);
        } else {
            saysElse |= numbers.size() > 1 || phone.isPresent();
            Text number = numbers.get(0).text();
            int from = number.position() - piece.position();
            words(piece.subSequence(0, from));
            number(numbers.get(0));
            words(piece.after(from + number.length()));
        }
    }

    private void number(PhoneSighting sighting) {
        saysElse |= announced.filter(field -> field != Field.PHONE).isPresent();
        announced = Optional.empty();
        phone = Optional.of(sighting);
        parts.add(new Part(Field.PHONE, sighting.text()));
        sighting.why().ifPresent(why -> problems.add(new Problem(Field.PHONE, why, Optional.of(sighting.text().raw()))));
    }

    private void words(Text text) {
        SeparateWords.of(text).forEach(this::word);
    }

    private void word(Text word) {
        List<Project> whole = projects.of(word);
        if (!whole.isEmpty() && announced.filter(field -> field != Field.PROJECT).isEmpty()) {
            project(word, whole);
            return;
        }
        int label = announcing(word);
        Text rest = word.after(label);
        Text value = Fillers.without(rest);
        if (value.isEmpty()) {
            return;
        }
        boolean runsOn = label > 0 && value.length() == rest.length() && announced.filter(Field.NAME::equals).isPresent();
        if (announced.isPresent() && !runsOn) {
            labelled(value, announced.get());
        } else if (SaidBeside.gender(value) != Gender.UNKNOWN) {
            title(value);
        } else {
            nameAlone(value);
        }
    }

    /** 女, 先生: whose name stands already, or in the same text. */
    private void title(Text value) {
        announced = Optional.empty();
        saysElse |= !gender.isCompatibleWith(SaidBeside.gender(value));
        gender = SaidBeside.gender(value);
        parts.add(new Part(Field.GENDER, value));
    }

    /** How much of a word is a label; 0 where it is none. Any label but those of the three values says something else. */
    private int announcing(Text word) {
        for (int length = Math.min(word.length(), Label.LONGEST); length > 0; length--) {
            Optional<Label> label = Label.of(word.subSequence(0, length));
            if (label.isPresent()) {
                Field field = label.get().field();
                saysElse |= announced.isPresent() || field != Field.NAME && field != Field.PHONE && field != Field.PROJECT;
                announced = Optional.of(field);
                return length;
            }
        }
        return 0;
    }

    private void labelled(Text value, Field field) {
        announced = Optional.empty();
        List<Project> meant = projects.inValue(value);
        Optional<PersonName> name = NameValue.read(value, Gender.UNKNOWN);
        if (field == Field.PROJECT && meant.size() == 1 && !projects.isShared(value)) {
            project(value, meant);
        } else if (field == Field.NAME && name.isPresent()) {
            name(value, name.get());
        } else {
            saysElse = true;
        }
    }

    /** Also behind a label that nothing parts from it: 客户张伟 is a name, 客户到了 a sentence. */
    private void nameAlone(Text value) {
        announced = Optional.empty();
        Optional<PersonName> name = NameAlone.in(value);
        name.ifPresent(one -> name(value, one));
        saysElse |= name.isEmpty();
    }

    private void project(Text word, List<Project> meant) {
        announced = Optional.empty();
        saysElse |= meant.size() > 1;
        doubtful |= NameAlone.in(word).isPresent();
        named.add(meant.get(0));
        parts.add(new Part(Field.PROJECT, word));
    }

    private void name(Text word, PersonName name) {
        names.add(name);
        parts.add(new Part(Field.NAME, word));
    }
}
