package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A message that was answered with what is missing (请补全), as long as nothing else was said since.
 *
 * @param text    the text that the reading's spans refer to
 * @param reading what it says
 * @param asked   for each of its reports the fields that were asked for; none where it was complete
 */
public record OpenQuestion(String text, Reading reading, List<Set<Field>> asked) {

    /** The question, where one is open and the reading is still the one that was asked about. */
    public static Optional<OpenQuestion> of(String text, Reading reading, List<Set<Field>> asked) {
        OpenQuestion question = new OpenQuestion(Body.of(text), reading, asked);
        boolean same = asked.size() == reading.reports().size() && question.open().stream().allMatch(question::isStillAsked);
        return Optional.of(question).filter(open -> same && !open.open().isEmpty());
    }

    /** The indexes of the reports that lack something. */
    List<Integer> open() {
        return IntStream.range(0, asked.size()).filter(i -> !asked.get(i).isEmpty()).boxed().toList();
    }

    /** Further fields were asked for because of the project's terms. */
    private boolean isStillAsked(int report) {
        return reading.reports().get(report).problems().stream().map(Problem::field).allMatch(asked.get(report)::contains);
    }

    /** The text to send back for every report that lacks something. */
    String corrected() {
        return open().stream().map(report -> CorrectedText.of(text, reading, report,
                asked.get(report).stream().map(field -> missing(report, field)).toList()))
                .collect(Collectors.joining("\n"));
    }

    /** A gender that contradicts the name is mended by the name. */
    private Problem missing(int report, Field field) {
        return reading.reports().get(report).problems().stream()
                .filter(problem -> field == Field.GENDER && problem.field() == field).findFirst()
                .orElseGet(() -> new Problem(field, Problem.Why.MISSING, Optional.empty()));
    }

    @Override
    public String toString() {
        return "OpenQuestion" + asked;
    }
}
