package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;

/** Where one of several reports names a project, another that names none is not for the implied one: it is asked about. */
final class NamedProjects {

    private NamedProjects() {}

    static List<Draft> settle(List<Draft> drafts) {
        if (drafts.stream().anyMatch(draft -> draft.has(Field.PROJECT))) {
            drafts.stream()
                    .filter(draft -> !draft.has(Field.PROJECT)
                            && draft.problems().stream().noneMatch(NamedProjects::isOfProject))
                    .forEach(draft -> draft.add(new Problem(Field.PROJECT, Problem.Why.MISSING, Optional.empty())));
        }
        return drafts;
    }

    private static boolean isOfProject(Problem problem) {
        return problem.field() == Field.PROJECT;
    }
}
