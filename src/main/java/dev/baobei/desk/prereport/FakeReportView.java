package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;
import dev.baobei.domain.prereport.FakeReport.Word;

/**
 * What is said of a report that was made up; people of the staff are ids of accounts.
 *
 * @param state     {@code waiting} for its second person, {@code confirmed}, {@code refused}, {@code undone}, or {@code takesBack}
 * @param undoes    the id of what it takes back, left out where it says that the report was made up
 * @param nth          the how many-th of its agent in the project it was when it was agreed to
 * @param fine         in yuan as it was agreed to, left out where none was
 * @param removes      whether its agent was removed for it
 * @param stands       what it costs now, where an earlier one may have been taken back since; left out where it counts for nothing
 * @param stillRemoved true where its agent is still removed, though what stands removes them no longer: management brings them back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FakeReportView(UUID id, String project, String receipt, String state, String agency, String agent, UUID undoes,
        String reason, String evidence, UUID proposedBy, OffsetDateTime proposedAt, UUID decidedBy, OffsetDateTime decidedAt,
        Integer nth, Integer fine, Boolean removes, CostView stands, Boolean stillRemoved) implements NamesReporters {

    /** What one costs: which of its agent in the project it is, and the fine in yuan. */
    public record CostView(int nth, int fine, boolean removes) {}

    @Override
    public FakeReportView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new FakeReportView(id, project, receipt, state, null, null, undoes, reason, evidence, proposedBy, proposedAt,
                        decidedBy, decidedAt, null, null, removes, null, stillRemoved);
    }

    static FakeReportView of(FakeReport fake, Project project) {
        Optional<Word> word = fake.word();
        Optional<Word> counted = word.filter(said -> said.nth().isPresent());
        return new FakeReportView(fake.id(), project.code(), fake.receipt().code(), CamelCase.of(fake.state()),
                fake.agent().agency().name(), fake.agent().name(), fake.undoes().orElse(null), fake.reason(), fake.evidence(),
                fake.proposedBy(), fake.proposedAt().atZone(project.zone()).toOffsetDateTime(),
                word.map(Word::by).orElse(null),
                word.map(said -> said.at().atZone(project.zone()).toOffsetDateTime()).orElse(null),
                word.flatMap(Word::nth).orElse(null), counted.map(Word::fine).orElse(null),
                counted.map(Word::removes).orElse(null),
                fake.stands().map(cost -> new CostView(cost.nth(), cost.fine(), cost.removes())).orElse(null),
                fake.isStillRemoved() ? true : null);
    }

}
