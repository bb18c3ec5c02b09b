package dev.baobei.desk.dispute;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.Masking;
import dev.baobei.postgres.dispute.AppealLog.Answer;
import dev.baobei.postgres.dispute.AppealLog.Known;

/**
 * An appeal as the API shows it: whole numbers in its words are masked.
 *
 * @param state   {@code waiting}, {@code inDispute} or {@code answered}
 * @param overdue whether nobody answered in time
 * @param dispute the one that it is attached to
 * @param proof   the start of its journal entry's hash
 * @param ruling  what answered it in its dispute; else {@code answer} is what staff said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealView(UUID id, String project, String receipt, String agency, String agent, OffsetDateTime at,
        OffsetDateTime dueAt, boolean overdue, String state, String words, UUID message, String proof, UUID dispute,
        UUID ruling,
        UUID answeredBy, OffsetDateTime answeredAt, String answer) implements NamesReporters {

    @Override
    public AppealView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new AppealView(id, project, receipt, null, null, at, dueAt, overdue, state, words, null, proof, dispute,
                        ruling,
                        answeredBy, answeredAt, answer);
    }

    /** A page, the soonest due first; without {@code next} it is the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppealPage(List<AppealView> appeals, UUID next) implements NamesReporters {

        @Override
        public AppealPage asSeen(Predicate<String> shows) {
            return new AppealPage(appeals.stream().map(one -> one.asSeen(shows)).toList(), next);
        }

        static AppealPage of(List<Known> found, List<Project> projects, Instant now, int most) {
            Map<Integer, Project> byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
            return new AppealPage(found.stream().map(one -> AppealView.of(one, byId.get(one.appeal().project()), now)).toList(),
                    found.size() == most ? found.get(most - 1).appeal().id() : null);
        }
    }

    static AppealView of(Known known, Project project, Instant now) {
        Function<Instant, OffsetDateTime> shown = moment -> moment.atZone(project.zone()).toOffsetDateTime();
        Optional<Answer> answer = known.answer();
        String state = answer.isPresent() ? "answered" : known.dispute().isPresent() ? "inDispute" : "waiting";
        return new AppealView(known.appeal().id(), project.code(), known.receipt().code(), known.appeal().by().agency().name(),
                known.appeal().by().name(), shown.apply(known.appeal().at()), shown.apply(known.appeal().dueAt()),
                answer.isEmpty() && !now.isBefore(known.appeal().dueAt()), state, Masking.of(known.appeal().words()),
                known.message(), known.mark(), known.dispute().orElse(null), answer.flatMap(Answer::ruling).orElse(null),
                answer.map(Answer::by).orElse(null), answer.map(Answer::at).map(shown).orElse(null),
                answer.flatMap(Answer::words).orElse(null));
    }
}
