package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;

import dev.baobei.domain.party.Project;

/** Verdicts and their traces in one language. */
final class VerdictWording {

    private static final String NUMBERS = "NUMBER_AGREES";

    /** Behind the counts of digits stand the numbers, where a person has to tell them apart. */
    private static final int COUNTS = 2;

    private final Words words;
    private final Times times;

    VerdictWording(Words words) {
        this.words = words;
        this.times = new Times(words);
    }

    String verdict(String kind, List<String> agencies, String agent, String receipt, List<String> why, boolean nearTie) {
        String holders = agencies.stream().map(agency -> agency == null ? words.say("verdict.house") : agency)
                .collect(joining(words.say("verdict.and")));
        String said = kind.equals("Contested")
                ? words.say("verdict.Contested",
                        why.stream().map(reason -> words.say("why." + reason)).collect(joining(words.say("verdict.also"))))
                : words.say("verdict." + kind, holders, agent, receipt);
        return nearTie ? said + words.say("verdict.nearTie") : said;
    }

    String finding(String rule, String answer, List<String> facts, Project project) {
        String key = "finding." + rule + "." + answer + (rule.equals(NUMBERS) && facts.size() > COUNTS ? ".sideBySide" : "");
        if (!words.knows(key)) {
            return words.say(key + "." + facts.get(0));
        }
        return words.say(key, times.facts(facts, project));
    }
}
