package dev.baobei.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.VerdictLedger.Judged;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.ExaminedRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * A visit as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param state       {@code arrived}, {@code lapsed} or {@code confirmed}
 * @param closesAt    until when it may be confirmed, exclusive
 * @param lapsedAt    when it lapsed, for want of a confirmation
 * @param group       {@code came} or {@code listed}, where they came in a group
 * @param household   whose family the customer is said to be
 * @param confirmedAt when the verdict became final, if it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(UUID id, String project, String customerName, List<String> phones, String state,
        OffsetDateTime arrivedAt, OffsetDateTime closesAt, OffsetDateTime lapsedAt, OffsetDateTime confirmedAt,
        String group, HouseholdRequest household, VerdictView verdict) {

    /**
     * A version of the verdict.
     *
     * @param kind      {@code BroughtBy}, {@code Protected}, {@code WalkIn} or {@code Contested}
     * @param agency    for whom the customer is; left out for the house, where there are several, and while contested
     * @param shares    for whom where there are several
     * @param existingSince since when the customer has stood on the developer's own list, where that makes them the house's
     * @param why       what keeps the machine from deciding
     * @param unhandled messages received before the arrival that are not handled
     * @param digitsFirst whether the winner's missing digits are to be obtained before the confirmation; left out where not
     * @param says      the verdict in a sentence
     * @param household when another member of the household came, and what follows from that
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record VerdictView(String kind, int version, String agency, String agent, String receipt, PeriodView protection,
            OffsetDateTime existingSince,
            List<DisputeView.ShareView> shares, List<String> why, List<String> candidates, List<UUID> unhandled,
            Boolean digitsFirst, Said says, HouseholdView household,
            @JsonInclude List<ExaminedView> trace) {}

    /** From when until when, half-open. */
    public record PeriodView(OffsetDateTime from, OffsetDateTime until) {}

    /**
     * One candidate report and what each rule says of it; it counts where every rule agrees, or where it won.
     *
     * @param sideBySide the report's name and number beside the visitor's, where a person has to tell them apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExaminedView(String receipt, String agency, String agent, OffsetDateTime reportedAt, boolean counts,
            SideBySideView sideBySide, List<FindingView> rules) {}

    /** One rule's answer: {@code YES}, {@code NO}, {@code DOUBT}, or {@code LATE} (a no in a collision only), in Chinese and in English. */
    public record FindingView(String rule, String answer, String zh, String en) {}

    static VisitView of(Visit visit, Judged judged, Instant now, Wording wording) {
        ZoneId zone = visit.project().zone();
        OffsetDateTime closes = visit.closesAt().atZone(zone).toOffsetDateTime();
        boolean confirmed = judged.confirmedAt().isPresent();
        boolean lapsed = !confirmed && visit.hasClosedBy(now);
        return new VisitView(visit.id(), visit.project().code(), visit.name().written(),
                visit.phones().stream().map(phone -> phone.masked()).toList(),
                confirmed ? "confirmed" : lapsed ? "lapsed" : "arrived", visit.arrivedAt().atZone(zone).toOffsetDateTime(),
                confirmed || lapsed ? null : closes, lapsed ? closes : null,
                judged.confirmedAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                visit.group() == GroupArrival.NONE ? null : visit.group().name().toLowerCase(),
                visit.relative().map(one -> new HouseholdRequest(one.visit(), one.kinship())).orElse(null),
                verdict(visit, judged, wording));
    }

    private static VerdictView verdict(Visit visit, Judged judged, Wording wording) {
        Project project = visit.project();
        VerdictRecord verdict = judged.verdict();
        boolean digitsFirst = verdict.asksForDigits(visit) && judged.confirmedAt().isEmpty();
        boolean open = verdict.kind().equals("Contested");
        HolderRecord holder = verdict.holders().size() == 1 && !open ? verdict.holders().get(0) : null;
        List<String> agencies = verdict.holders().stream().map(HolderRecord::agency).distinct().toList();
        String agent = holder == null ? null : holder.agent();
        return new VerdictView(verdict.kind(), judged.version(), holder == null ? null : holder.agency(), agent,
                verdict.receipt(),
                verdict.protects() ? period(verdict, project) : null,
                Optional.ofNullable(verdict.existingSince()).map(at -> at.atZone(project.zone()).toOffsetDateTime())
                        .orElse(null),
                open || holder != null ? List.of() : verdict.holders().stream().map(VisitView::share).toList(),
                verdict.why(), open ? agencies : List.of(), verdict.unhandled(),
                digitsFirst ? true : null,
                wording.verdict(digitsFirst ? verdict.kind() + ".digitsFirst" : said(verdict, visit), agencies, agent,
                        verdict.receipt(), verdict.why(), verdict.nearTie()),
                HouseholdView.of(verdict, project, wording),
                verdict.trace().stream().map(examined -> examined(examined, verdict, project, wording)).toList());
    }

    private static PeriodView period(VerdictRecord verdict, Project project) {
        return new PeriodView(verdict.from().atZone(project.zone()).toOffsetDateTime(),
                verdict.until().atZone(project.zone()).toOffsetDateTime());
    }

    /** Under what name its sentence is kept. */
    private static String said(VerdictRecord verdict, Visit visit) {
        if (verdict.isOfWhoCameAlone()) {
            return verdict.kind() + (visit.broughtBy() instanceof BroughtBy.ByAgency ? ".brought" : ".alone");
        }
        if (verdict.household() != null) {
            return verdict.kind() + ".household";
        }
        if (verdict.existingSince() != null) {
            return verdict.kind() + ".existing";
        }
        if (verdict.isSigned()) {
            return verdict.kind() + (visit.group() == GroupArrival.LISTED ? ".listed" : ".signed");
        }
        return verdict.wonByBringing() ? verdict.kind() + ".byBringing" : verdict.kind();
    }

    private static DisputeView.ShareView share(HolderRecord holder) {
        return new DisputeView.ShareView(holder.agency(), holder.agent(), holder.percent());
    }

    private static ExaminedView examined(ExaminedRecord examined, VerdictRecord verdict, Project project,
            Wording wording) {
        List<FindingView> rules = examined.findings().stream().map(finding -> {
            Said said = wording.finding(finding.rule(), finding.answer(), finding.facts(), project);
            return new FindingView(finding.rule(), finding.answer(), said.zh(), said.en());
        }).toList();
        return new ExaminedView(examined.receipt(), examined.agency(), examined.agent(),
                examined.reportedAt().atZone(project.zone()).toOffsetDateTime(),
                examined.receipt().equals(verdict.receipt())
                        || rules.stream().allMatch(rule -> rule.answer().equals("YES")),
                SideBySideView.of(examined), rules);
    }
}
