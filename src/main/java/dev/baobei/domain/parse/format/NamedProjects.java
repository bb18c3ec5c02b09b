package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** The implied project is meant only where nothing in the message speaks of one. */
final class NamedProjects {

    private static final int LONGEST = 24;

    private NamedProjects() {}

    /** Asks for the project of each report that names none, where another one does or the text mentions one elsewhere. */
    static List<Draft> settle(List<Draft> drafts, Text text, ProjectNames projects) {
        List<Draft> without = drafts.stream().filter(draft -> !hasProject(draft)).toList();
        if (without.size() < drafts.size()) {
            without.forEach(draft -> draft.add(new Problem(Field.PROJECT, Why.MISSING, Optional.empty())));
        } else {
            mentioned(drafts, text, projects).ifPresent(name -> drafts
                    .forEach(draft -> draft.add(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(name.raw())))));
        }
        return drafts;
    }

    private static boolean hasProject(Draft draft) {
        return draft.has(Field.PROJECT) || draft.problems().stream().anyMatch(problem -> problem.field() == Field.PROJECT);
    }

    /** A known name anywhere but in what is an agency's or an agent's name. */
    private static Optional<Text> mentioned(List<Draft> drafts, Text text, ProjectNames projects) {
        boolean[] taken = new boolean[text.length()];
        drafts.stream()
                .flatMap(draft -> draft.parts().stream())
                .filter(part -> part.field() == Field.AGENCY || part.field() == Field.AGENT)
                .forEach(part -> mark(taken, part.text(), text));
        return IntStream.range(0, text.length())
                .filter(at -> !taken[at])
                .mapToObj(at -> text.subSequence(at, Math.min(text.length(), at + LONGEST)))
                .flatMap(place -> projects.startOf(place).map(name -> place.subSequence(0, name.length())).stream())
                .findFirst();
    }

    private static void mark(boolean[] taken, Text part, Text text) {
        int from = part.position() - text.position();
        IntStream.range(from, from + part.length()).forEach(at -> taken[at] = true);
    }
}
