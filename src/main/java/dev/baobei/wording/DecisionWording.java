package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.wording.Wording.Said;

/** What the rules for reports answered on receipt (受理依据), for the staff who have to explain it. */
public final class DecisionWording {

    private static final String PROBLEM = "[A-Z_]+:[A-Z_]+";
    private static final String GROUND = "[A-Z]+(_[A-Z]+)*";
    private static final String FOLLOWED_UP = "FOLLOWED_UP";

    /** So many facts says how often: how many times, in how many months, and how often it was. */
    private static final int KEPT_UP = 3;

    private DecisionWording() {}

    /** One rule's answer; its facts as they are kept. Only a report that names a project has times. */
    public static Said rule(String rule, String answer, List<String> facts, Optional<Project> project) {
        return new Said(rule(Words.CHINESE, rule, answer, facts, project), rule(Words.ENGLISH, rule, answer, facts, project));
    }

    private static String rule(Words words, String rule, String answer, List<String> facts, Optional<Project> project) {
        if (answer.equals("NOT_ASKED")) {
            return words.say("decision.unasked", words.say("decision." + rule + ".title"),
                    words.say("decision.because." + facts.get(0)));
        }
        String reasons = facts.stream().filter(fact -> fact.matches(PROBLEM) || fact.matches(GROUND))
                .map(fact -> fact.matches(PROBLEM) ? problem(words, fact) : words.say("decision.ground." + fact))
                .collect(joining(words.say("decision.also")));
        return words.say("decision." + asked(rule, facts) + "." + answer, reasons.isEmpty()
                ? project.map(known -> new Times(words).facts(facts, known)).orElseGet(facts::toArray)
                : new Object[]{reasons});
    }

    /** How often in so many months is said in other words than within how many days. */
    private static String asked(String rule, List<String> facts) {
        return rule.equals(FOLLOWED_UP) && facts.size() == KEPT_UP ? rule + ".KEPT_UP" : rule;
    }

    private static String problem(Words words, String fact) {
        String[] parts = fact.split(":");
        return words.say("decision.problem", words.say("decision.field." + parts[0]), words.say("decision.why." + parts[1]));
    }

    /**
     * Something that a rule looked at.
     *
     * @param kind     what it is
     * @param bearing  what it meant for the rule
     * @param id       the receipt of a report
     * @param agencies for whom it is; the house where nobody
     * @param until    nothing where it has no end
     */
    public static Said candidate(String kind, String bearing, Optional<String> id, List<String> agencies, Instant from,
            Optional<Instant> until, Project project) {
        return new Said(candidate(Words.CHINESE, kind, bearing, id, agencies, from, until, project),
                candidate(Words.ENGLISH, kind, bearing, id, agencies, from, until, project));
    }

    private static String candidate(Words words, String kind, String bearing, Optional<String> id, List<String> agencies,
            Instant from, Optional<Instant> until, Project project) {
        Times times = new Times(words);
        List<Instant> all = Stream.concat(Stream.of(from), until.stream()).toList();
        String holders = agencies.isEmpty()
                ? words.say("verdict.house")
                : String.join(words.say("verdict.and"), agencies);
        return words.say("decision.candidate." + kind, id.orElse(""), holders, times.second(from, all, project),
                until.map(end -> times.second(end, all, project)).orElse(""), words.say("decision.bearing." + bearing));
    }
}
