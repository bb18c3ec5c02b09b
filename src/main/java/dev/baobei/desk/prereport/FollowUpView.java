package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.Masking;
import dev.baobei.postgres.report.FollowUpLog.Known;

/**
 * A follow-up as the API shows it: whole numbers in its words are masked.
 *
 * @param agent   who followed up
 * @param message the message that says so, left out where staff entered it
 * @param enteredBy the account of the staff who entered it for the agent, left out where the agent wrote it
 * @param proof   the start of its journal entry's hash
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpView(UUID id, String project, String agent, OffsetDateTime at, String words, UUID message, UUID enteredBy,
        String proof) implements NamesReporters {

    @Override
    public FollowUpView asSeen(Predicate<String> shows) {
        return shows.test(project) ? this : new FollowUpView(id, project, null, at, words, null, enteredBy, proof);
    }

    public static FollowUpView of(Known known, Project project) {
        return new FollowUpView(known.followUp().id(), project.code(), known.followUp().by().name(),
                known.followUp().at().atZone(project.zone()).toOffsetDateTime(), Masking.of(known.followUp().words()),
                known.source().message().orElse(null), known.source().account().orElse(null), known.mark());
    }
}
