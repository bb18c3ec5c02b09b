package dev.baobei.desk.prereport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.message.TraceView;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.shown.UntoldView;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Expiry;
import dev.baobei.domain.prereport.PreReport;

/**
 * A pre-report as the API shows it: numbers masked, times with the project's offset.
 *
 * @param filer who reported it for the agent, left out where the agent did
 * @param followUps       how often it was followed up
 * @param lastFollowUpAt when that was last, left out where it never was
 * @param review how it stands with the staff to whom it was referred: {@code waiting}, {@code escalated}, {@code accepted},
 *               {@code refused}; left out where it never was
 * @param reviewDue until when they answer
 * @param address left out where it was not said, as are need, contactTime and visitAt
 * @param contactTime as it was written
 * @param visitAt when the customer is said to come
 * @param untold that nobody of its agency could be told something, likewise; left out where all could be
 * @param timeliness whether it came in time after the contact, left out where the terms do not ask
 * @param trace what every rule answered when it was received, where one report is asked for and that was kept
 * @param state {@code pending}, {@code expiring} from when its agent is reminded of that, {@code expired}, {@code matched}, {@code withdrawn}, {@code superseded}, {@code left} where its agent did and it went to the pool, or {@code refused} by staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreReportView(String receipt, String project, String agency, String agent, String filer, String customerName,
        List<String> phones, OffsetDateTime reportedAt, OffsetDateTime earliestVisit, OffsetDateTime deadline, String state,
        int followUps, OffsetDateTime lastFollowUpAt, String review, OffsetDateTime reviewDue, Gender gender, String address,
        String need, String contactTime, OffsetDateTime visitAt, TimelinessView timeliness, List<TraceView> trace,
        List<UntoldView> untold) implements NamesReporters {

    /** Without the times and the answers as well, which would say when it was reported. */
    @Override
    public PreReportView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new PreReportView(receipt, project, null, null, null, customerName, phones, null, null, null, state,
                        followUps, null, review, null, gender, address, need, null, null, null, null, null);
    }

    static PreReportView of(PreReport report, Project project, Directory directory, Instant now, List<Instant> followUps) {
        return new PreReportView(report.receipt().code(), project.code(), report.agent().agency().name(), report.agent().name(),
                report.filer().map(Agent::name).orElse(null),
                report.name().written(), report.phones().stream().map(PhoneNumber::masked).toList(),
                at(report.effectiveAt(), project), at(report.earliestVisit(), project), at(report.deadline(), project),
                CamelCase.of(Expiry.stateOf(report, directory, now).name()), followUps.size(),
                followUps.isEmpty() ? null : at(followUps.get(followUps.size() - 1), project),
                report.review().map(review -> CamelCase.of(review.stateAt(now).name())).orElse(null),
                report.review().map(review -> at(review.due(), project)).orElse(null), gender(report),
                report.particulars().address().orElse(null), report.particulars().need().orElse(null),
                report.particulars().contactTime().orElse(null),
                report.particulars().visitAt().map(at -> at(at, project)).orElse(null), null, null, null);
    }

    /** The same with what every rule answered when it was received, left out where that was not kept, and who could not be told. */
    PreReportView traced(List<TraceView> why, List<UntoldView> nobody) {
        return new PreReportView(receipt, project, agency, agent, filer, customerName, phones, reportedAt, earliestVisit,
                deadline, state, followUps, lastFollowUpAt, review, reviewDue, gender, address, need, contactTime, visitAt,
                timeliness, why.isEmpty() ? null : why, nobody);
    }

    /** The same with a mark that says whether it came in time after the contact. */
    PreReportView marked(TimelinessView mark) {
        return new PreReportView(receipt, project, agency, agent, filer, customerName, phones, reportedAt, earliestVisit,
                deadline, state, followUps, lastFollowUpAt, review, reviewDue, gender, address, need, contactTime, visitAt,
                mark, trace, untold);
    }

    private static Gender gender(PreReport report) {
        return report.name().gender() == Gender.UNKNOWN ? null : report.name().gender();
    }

    private static OffsetDateTime at(Instant moment, Project project) {
        return moment.atZone(project.zone()).toOffsetDateTime();
    }
}
