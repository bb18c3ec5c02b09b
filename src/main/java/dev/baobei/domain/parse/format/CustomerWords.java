package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.parse.VisitTime;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Text;

/** The words before a number that no label explains: the project, the name, and whether the number is a customer's. */
final class CustomerWords {

    private static final int LONGEST_WORD = 24;

    private final ProjectNames projects;
    private final List<Text> names = new ArrayList<>();
    private final List<Text> doubtful = new ArrayList<>();
    private final List<Text> unknown = new ArrayList<>();
    private final Draft draft = new Draft();
    private boolean agent;

    private CustomerWords(ProjectNames projects) {
        this.projects = projects;
    }

    static CustomerWords of(Text text, ProjectNames projects) {
        CustomerWords words = new CustomerWords(projects);
        SeparateWords.of(text).forEach(words::take);
        return words;
    }

    private void take(Text word) {
        Text core = Words.core(word);
        if (core.isEmpty() || core.length() <= 2 && !core.holds(c -> !Character.isDigit(c)) || VisitTime.isTime(core)) {
            return;
        }
        int announced = Words.announcingAgent(core);
        agent = agent && !(word.startsWith("客户") && core.length() < word.length());
        if (announced > 0) {
            agent = true;
            draft.add(Field.AGENT, core.after(announced));
        } else if (agent) {
            draft.add(draft.has(Field.AGENT) ? Field.REMARK : Field.AGENT, core);
        } else {
            ofCustomer(core);
        }
    }

    private void ofCustomer(Text word) {
        if (Title.of(word.toString()).isPresent()) {
            draft.add(Field.GENDER, word);
        } else if (ProjectNames.isType(word)) {
            draft.add(Field.PROPERTY_TYPE, word);
        } else if (!projects.of(word).isEmpty()) {
            draft.add(Field.PROJECT, word);
        } else if (!startsWithProject(word)) {
            nameOrUnknown(word);
        }
    }

    private boolean startsWithProject(Text word) {
        Optional<ProjectNames.Prefix> prefix = word.length() > LONGEST_WORD ? Optional.empty() : projects.startOf(word);
        if (prefix.isEmpty()) {
            return false;
        }
        Text rest = withoutTypes(word.after(prefix.get().length()));
        boolean isName = NameWord.of(rest) == NameWord.NAME;
        if (rest.isEmpty() || isName) {
            draft.add(Field.PROJECT, word.subSequence(0, prefix.get().length()));
            names.addAll(isName ? List.of(rest) : List.of());
        } else if (NameWord.of(rest) == NameWord.DOUBTFUL) {
            doubtful.add(word);
        }
        return rest.isEmpty() || NameWord.of(rest) != NameWord.NO_NAME;
    }

    private Text withoutTypes(Text rest) {
        for (int length = Math.min(4, rest.length()); length > 1; length--) {
            if (ProjectNames.isType(rest.subSequence(0, length))) {
                draft.add(Field.PROPERTY_TYPE, rest.subSequence(0, length));
                return Words.core(rest.after(length));
            }
        }
        return Words.core(rest);
    }

    private void nameOrUnknown(Text word) {
        Optional<Signature> signature = Signature.of(word);
        if (signature.isPresent()) {
            agent = true;
            draft.add(Field.AGENCY, signature.get().agency()).add(Field.AGENT, signature.get().agent());
            return;
        }
        switch (NameWord.of(word)) {
            case NAME -> names.add(word);
            case DOUBTFUL -> doubtful.add(word);
            default -> unknown(word);
        }
    }

    /** Two or three Latin letters or digits are a number of a flat, not a project. */
    private void unknown(Text word) {
        if (word.length() > 4 || word.holds(Character::isIdeographic)) {
            unknown.add(word);
        }
    }

    /** Whether the number after these words is an agent's or a third person's. */
    boolean areOfAgent() {
        return agent && names.isEmpty() && doubtful.isEmpty();
    }

    boolean areEmpty() {
        return !agent && draft.parts().isEmpty() && names.isEmpty() && doubtful.isEmpty() && unknown.isEmpty();
    }

    /** Whether the words neither name a customer or an agent nor begin the next report with its project. */
    boolean nameNobody() {
        return !agent && names.isEmpty() && doubtful.isEmpty() && !draft.has(Field.PROJECT) && !areEmpty();
    }

    /** The one name, where there is one and the last word; an unknown word before it where a project is missing is that project. */
    Draft draft() {
        if (agent && !names.isEmpty()) {
            doubtful.addAll(names);
        }
        if (!draft.has(Field.PROJECT) && !unknown.isEmpty()) {
            draft.add(Field.PROJECT, unknown.get(0));
        }
        if (names.size() > 1 || !doubtful.isEmpty()) {
            doubt(names.size() > 1 ? names.get(0) : doubtful.get(0));
        } else {
            names.forEach(name -> draft.add(Field.NAME, name));
        }
        return draft;
    }

    /** 万科张女士 may name a project: where none is named for certain, both are asked for. */
    private void doubt(Text word) {
        draft.add(Field.NAME, word).add(new Problem(Field.NAME, Problem.Why.AMBIGUOUS, Optional.of(word.raw())));
        if (!draft.has(Field.PROJECT) && doubtful.contains(word)) {
            draft.add(new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, Optional.of(word.raw())));
        }
    }
}
