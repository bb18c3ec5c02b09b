package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Terms;

/** What keeps a report from being finished, with the value seen and the form that the terms ask. */
final class ProblemWording {

    /** A longer value is quoted by its beginning: it stands whole in the sender's own message. */
    private static final int QUOTED = 20;

    private final Words words;

    ProblemWording(Words words) {
        this.words = words;
    }

    String said(Problem problem, Optional<Terms> terms) {
        String key = "problem." + problem.field() + "." + problem.why();
        String known = words.knows(key) ? key : problem.seen().isPresent() ? "problem.other" : "problem.other.none";
        return words.say(known, problem.seen().map(ProblemWording::quoted).orElse(""), asked(problem, terms)) + meant(problem);
    }

    /** What is offered and never chosen for the sender. */
    private String meant(Problem problem) {
        return problem.meant().isEmpty() ? "" : words.say("problem.meant", String.join(words.say("form.or"), problem.meant()));
    }

    private String asked(Problem problem, Optional<Terms> terms) {
        return terms.filter(any -> problem.why() == Why.WRONG_FORM)
                .map(those -> problem.field() == Field.NAME ? words.say("form." + those.nameForm()) : phoneForms(those))
                .orElse("");
    }

    private String phoneForms(Terms terms) {
        return Stream.of(PhoneForm.values()).filter(terms.phoneForms()::contains).map(form -> words.say("form." + form))
                .collect(joining(words.say("form.or")));
    }

    private static String quoted(String seen) {
        String line = seen.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        boolean splitsPair = Character.isHighSurrogate(line.charAt(QUOTED - 1));
        return line.substring(0, splitsPair ? QUOTED - 1 : QUOTED) + "…";
    }
}
