package dev.baobei.desk.prereport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Timeliness;
import dev.baobei.flow.report.TimelyReports.Marks;

/**
 * Whether a report came in time after the contact that its agent names: a mark, which decides nothing.
 *
 * @param state       {@code inTime}, {@code late} or {@code undated}; left out of a report that corrects another
 * @param contactedOn left out where the agent's words name no day
 * @param until       the last day on which it was in time
 * @param changes     later changes that name a contact of their own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TimelinessView(String state, LocalDate contactedOn, LocalDate until, List<ChangeView> changes) {

    /** The same of a change, and when it came. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChangeView(OffsetDateTime at, String state, LocalDate contactedOn, LocalDate until) {}

    static TimelinessView of(Marks marks, Project project) {
        Optional<Timeliness> made = marks.made();
        return new TimelinessView(made.map(one -> CamelCase.of(one.state())).orElse(null),
                made.flatMap(Timeliness::contactedOn).orElse(null), made.flatMap(Timeliness::until).orElse(null),
                marks.changes().stream().map(change -> new ChangeView(change.at().atZone(project.zone()).toOffsetDateTime(),
                        CamelCase.of(change.timeliness().state()), change.timeliness().contactedOn().orElse(null),
                        change.timeliness().until().orElse(null))).toList());
    }
}
