package dev.baobei.desk.prereport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Expiry;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.flow.report.WaitingReviews.Waiting;

/**
 * A report that waits for staff, as the API shows it to them.
 *
 * @param grounds why it was referred to them, such as {@code held}
 * @param silence what it means that nobody answers: {@code accepts}, {@code refuses} or {@code escalates}
 * @param holders who held the customer when it was reported, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(PreReportView report, List<String> grounds, String silence, List<HolderView> holders)
        implements
            NamesReporters {

    /** That somebody holds the customer, and how, but not who. */
    @Override
    public ReviewView asSeen(Predicate<String> shows) {
        return shows.test(report.project())
                ? this
                : new ReviewView(report.asSeen(shows), grounds, silence, holders.stream()
                        .map(one -> new HolderView(one.by(), null, null, null, null, null, null, one.state())).toList());
    }

    /**
     * Who holds the customer: by a report, by the protection of an earlier visit, or as the developer's own (老客户).
     *
     * @param agency left out where it is the house
     * @param by     {@code report}, {@code visit} or {@code list}
     * @param state  of the report now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HolderView(String by, String agency, String agent, String receipt, String visit, OffsetDateTime from,
            OffsetDateTime until, String state) {}

    static ReviewView of(Waiting waiting, Project project, Directory directory, Instant now) {
        var review = waiting.report().review().orElseThrow();
        return new ReviewView(PreReportView.of(waiting.report(), project, directory, now, List.of()),
                review.grounds().stream().map(ground -> CamelCase.of(ground.name())).sorted().toList(),
                CamelCase.of(review.silence().name()),
                Stream.of(waiting.rivals().stream().sorted(PreReport::inPublishedOrder)
                        .map(rival -> of(rival, project, Expiry.stateOf(rival, directory, now))),
                        waiting.protections().stream().flatMap(period -> of(period, project)),
                        waiting.isExisting()
                                ? Stream.of(new HolderView("list", null, null, null, null, null, null, null))
                                : Stream.<HolderView>empty())
                        .flatMap(holders -> holders).toList());
    }

    private static HolderView of(PreReport rival, Project project, PreReport.State state) {
        return new HolderView("report", rival.agent().agency().name(), rival.agent().name(), rival.receipt().code(), null,
                at(rival.effectiveAt(), project), at(rival.deadline(), project),
                CamelCase.of(state.name()));
    }

    private static Stream<HolderView> of(ProtectionPeriod period, Project project) {
        return period.holders().stream().map(holder -> new HolderView("visit", holder.agency().map(Agency::name).orElse(null),
                holder.agent().map(agent -> agent.name()).orElse(null), null, period.visit().toString(),
                at(period.from(), project), at(period.until(), project), null));
    }

    private static OffsetDateTime at(Instant moment, Project project) {
        return moment.atZone(project.zone()).toOffsetDateTime();
    }
}
