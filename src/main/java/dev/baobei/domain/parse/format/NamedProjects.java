package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;

/** The implied project is meant only where no report of the message names one. */
final class NamedProjects {

    private NamedProjects() {}

    /** Asks for the project of each report that names none, where another one does. */
    static void settle(List<Draft> drafts) {
        if (drafts.size() < 2) {
            return;
        }
        List<Draft> without = drafts.stream().filter(draft -> !isSettled(draft)).toList();
        if (without.size() < drafts.size()) {
            without.forEach(draft -> draft.add(new Problem(Field.PROJECT, Why.MISSING, Optional.empty())));
        }
    }

    private static boolean isSettled(Draft draft) {
        return draft.has(Field.PROJECT) || draft.problems().stream().anyMatch(problem -> problem.field() == Field.PROJECT);
    }
}
