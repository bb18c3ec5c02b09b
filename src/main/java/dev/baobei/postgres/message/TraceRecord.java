package dev.baobei.postgres.message;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.rule.Answered;
import dev.baobei.domain.rule.Candidate;

/**
 * Why one report got what it got on receipt, as it is kept beside the outcomes: free of personal values.
 *
 * @param rules in the order in which they are asked; none where the report was decided before that was kept
 */
public record TraceRecord(List<RuleRecord> rules) {

    /** One rule's answer, what it rests on, and how many candidates more than are listed it looked at. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RuleRecord(String rule, String answer, List<String> facts, List<CandidateRecord> candidates, Integer more) {

        public RuleRecord {
            facts = facts == null ? List.of() : facts;
            candidates = candidates == null ? List.of() : candidates;
        }

        private static RuleRecord of(Answered answered) {
            return new RuleRecord(answered.question().name(), answered.answer().name(), answered.facts(),
                    answered.candidates().stream().map(CandidateRecord::of).toList(),
                    answered.more() == 0 ? null : answered.more());
        }
    }

    /** What a rule looked at; {@code id} is a receipt, or a visit's id. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CandidateRecord(String kind, String id, List<Integer> agencies, Instant from, Instant until, String bearing) {

        public CandidateRecord {
            agencies = agencies == null ? List.of() : agencies;
        }

        private static CandidateRecord of(Candidate one) {
            return new CandidateRecord(one.kind().name(), one.id().orElse(null), one.agencies(), one.from(),
                    one.until().orElse(null), one.bearing().name());
        }
    }

    public static TraceRecord of(List<Answered> answered) {
        return new TraceRecord(answered.stream().map(RuleRecord::of).toList());
    }
}
