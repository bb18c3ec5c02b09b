package dev.baobei.desk.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.message.TraceRecord.CandidateRecord;
import dev.baobei.postgres.message.TraceRecord.RuleRecord;
import dev.baobei.wording.DecisionWording;
import dev.baobei.wording.Wording.Said;

/**
 * What one rule answered about a report on receipt (受理依据), in Chinese and in English; never the agent's to see.
 *
 * @param rule       named by what must hold
 * @param answer     {@code YES}, {@code NO}, or {@code NOT_ASKED} where the terms or an earlier answer leave nothing to ask
 * @param candidates what on record it looked at
 * @param more       how many candidates besides those listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TraceView(String rule, String answer, String zh, String en, List<CandidateView> candidates, Integer more) {

    /**
     * A report, a protection or an entry of the developer's list.
     *
     * @param kind    {@code report}, {@code protection} or {@code listed}
     * @param receipt of a report
     * @param visit   that opened a protection
     * @param bearing {@code counts}, or the first reason for which it does not: {@code own}, {@code over}, {@code waits},
     *                {@code followedUp}, {@code otherName}, {@code otherDigits}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CandidateView(String kind, String receipt, UUID visit, List<String> agencies, OffsetDateTime from,
            OffsetDateTime until, String bearing, String zh, String en) {}

    public static List<TraceView> of(List<RuleRecord> rules, Optional<Project> project, Directory directory) {
        return rules.stream().map(rule -> of(rule, project, directory)).toList();
    }

    private static TraceView of(RuleRecord rule, Optional<Project> project, Directory directory) {
        Said said = DecisionWording.rule(rule.rule(), rule.answer(), rule.facts(), project);
        return new TraceView(rule.rule(), rule.answer(), said.zh(), said.en(), project.stream()
                .flatMap(known -> rule.candidates().stream().map(one -> candidate(one, known, directory))).toList(),
                rule.more());
    }

    private static CandidateView candidate(CandidateRecord one, Project project, Directory directory) {
        Optional<String> id = Optional.ofNullable(one.id());
        boolean isReport = one.kind().equals("REPORT");
        List<String> agencies = one.agencies().stream().flatMap(agency -> directory.agency(agency).stream())
                .map(Agency::name).toList();
        Said said = DecisionWording.candidate(one.kind(), one.bearing(), id, agencies, one.from(),
                Optional.ofNullable(one.until()), project);
        return new CandidateView(CamelCase.of(one.kind()), id.filter(any -> isReport).orElse(null),
                id.filter(any -> !isReport).map(UUID::fromString).orElse(null), agencies,
                one.from().atZone(project.zone()).toOffsetDateTime(),
                Optional.ofNullable(one.until()).map(at -> at.atZone(project.zone()).toOffsetDateTime()).orElse(null),
                CamelCase.of(one.bearing()), said.zh(), said.en());
    }
}
