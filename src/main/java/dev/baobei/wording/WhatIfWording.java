package dev.baobei.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;

import dev.baobei.wording.Wording.Said;

/** What a report or a visit got, or would have got under other terms, in a few words. */
public final class WhatIfWording {

    private WhatIfWording() {}

    /** {@code ACCEPTED} ... with what is objected to, or with what is asked back as {@code PHONE:WRONG_FORM}. */
    public static Said decision(String word, List<String> objections, List<String> problems) {
        return new Said(decision(Words.CHINESE, word, objections, problems),
                decision(Words.ENGLISH, word, objections, problems));
    }

    private static String decision(Words words, String word, List<String> objections, List<String> problems) {
        List<String> reasons = word.equals("INCOMPLETE")
                ? problems.stream().map(problem -> problem(words, problem)).toList()
                : objections.stream().map(objection -> words.say("whatif.objection." + objection)).toList();
        return words.say("whatif." + word, reasons.stream().distinct().collect(joining(words.say("whatif.also"))));
    }

    /** What terms can ask has words of its own; what could not be read is named by field and why. */
    private static String problem(Words words, String problem) {
        String key = "whatif.problem." + problem.replace(':', '.');
        String[] parts = problem.split(":");
        return words.knows(key)
                ? words.say(key)
                : words.say("decision.problem", words.say("decision.field." + parts[0]), words.say("decision.why." + parts[1]));
    }

    /** {@code BROUGHT_BY} ... with for whom the customer is, the house as null, or why no machine may say. */
    public static Said verdict(String kind, List<String> agencies, List<String> why) {
        return new Said(verdict(Words.CHINESE, kind, agencies, why), verdict(Words.ENGLISH, kind, agencies, why));
    }

    private static String verdict(Words words, String kind, List<String> agencies, List<String> why) {
        String holders = agencies.stream().map(agency -> agency == null ? words.say("verdict.house") : agency).distinct()
                .collect(joining(words.say("verdict.and")));
        String reasons = why.stream().map(reason -> words.say("why." + reason)).collect(joining(words.say("whatif.also")));
        return words.say("whatif." + kind, kind.equals("CONTESTED") ? reasons : holders);
    }

    /** In what the two differ. */
    public static Said aspect(String aspect) {
        return new Said(Words.CHINESE.say("whatif.aspect." + aspect), Words.ENGLISH.say("whatif.aspect." + aspect));
    }
}
