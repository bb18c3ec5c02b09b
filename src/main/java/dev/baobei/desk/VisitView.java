package dev.baobei.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.VerdictLedger.Judged;
import dev.baobei.postgres.VerdictRecord;
import dev.baobei.postgres.VerdictRecord.HolderRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * A visit as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param state       {@code arrived}, {@code lapsed} or {@code confirmed}
 * @param enteredAt   when the desk said that they came: a claim, by which nothing is judged; left out where it said nothing
 * @param closesAt    until when it may be confirmed, exclusive
 * @param lapsedAt    when it lapsed, for want of a confirmation
 * @param group       {@code came} or {@code listed}, where they came in a group
 * @param household   whose family the customer is said to be
 * @param confirmedAt when the verdict became final, if it did
 * @param untold      which agencies nobody could be told for; left out where all could, and where who reported is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(UUID id, String project, String customerName, List<String> phones, String state,
        OffsetDateTime arrivedAt, OffsetDateTime enteredAt, OffsetDateTime closesAt, OffsetDateTime lapsedAt,
        OffsetDateTime confirmedAt, String group, HouseholdRequest household, VerdictView verdict,
        List<UntoldView> untold) implements NamesReporters {

    /** Whose the customer is by the verdict everybody must see who has it signed; of the others nothing. */
    @Override
    public VisitView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new VisitView(id, project, customerName, phones, state, arrivedAt, enteredAt, closesAt, lapsedAt, confirmedAt,
                        group, household, verdict.withoutReporters(), null);
    }

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
     * @param proof     the start of its journal entry's hash
     * @param lookAlikes who else on record may be the visitor, both texts side by side, where a person has to tell; of reports see trace
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record VerdictView(String kind, int version, String agency, String agent, String receipt, PeriodView protection,
            OffsetDateTime existingSince,
            List<DisputeView.ShareView> shares, List<String> why, List<String> candidates, List<UUID> unhandled,
            Boolean digitsFirst, Said says, HouseholdView household, String proof, List<LookAlikeView> lookAlikes,
            @JsonInclude List<ExaminedView> trace) {

        VerdictView withoutReporters() {
            return new VerdictView(kind, version, agency, agent, receipt, protection, existingSince, shares, why, List.of(),
                    unhandled, digitsFirst, says, household, proof, lookAlikes,
                    trace.stream().map(ExaminedView::withoutReporter).toList());
        }
    }

    /** From when until when, half-open. */
    public record PeriodView(OffsetDateTime from, OffsetDateTime until) {}

    static VisitView of(Visit visit, Judged judged, Instant now, Wording wording) {
        ZoneId zone = visit.project().zone();
        OffsetDateTime closes = visit.closesAt().atZone(zone).toOffsetDateTime();
        boolean confirmed = judged.confirmedAt().isPresent();
        boolean lapsed = !confirmed && visit.hasClosedBy(now);
        return new VisitView(visit.id(), visit.project().code(), visit.name().written(),
                visit.phones().stream().map(phone -> phone.masked()).toList(),
                confirmed ? "confirmed" : lapsed ? "lapsed" : "arrived", visit.arrivedAt().atZone(zone).toOffsetDateTime(),
                visit.enteredAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                confirmed || lapsed ? null : closes, lapsed ? closes : null,
                judged.confirmedAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                visit.group() == GroupArrival.NONE ? null : visit.group().name().toLowerCase(),
                visit.relative().map(one -> new HouseholdRequest(one.visit(), one.kinship())).orElse(null),
                verdict(visit, judged, wording), null);
    }

    /** The same with who of an agency could not be told; left out where everybody could. */
    VisitView with(List<UntoldView> nobody) {
        return new VisitView(id, project, customerName, phones, state, arrivedAt, enteredAt, closesAt, lapsedAt, confirmedAt,
                group, household, verdict, nobody);
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
                HouseholdView.of(verdict, project, wording), judged.mark(),
                verdict.alike().stream().map(one -> LookAlikeView.of(one, visit)).toList(),
                verdict.trace().stream().map(examined -> ExaminedView.of(examined, verdict.receipt(), project, wording))
                        .toList());
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
            return verdict.kind() + (visit.group() == GroupArrival.LISTED
                    ? ".listed"
                    : verdict.registered() == null ? ".signed" : ".registered");
        }
        return verdict.wonByBringing() ? verdict.kind() + ".byBringing" : verdict.kind();
    }

    private static DisputeView.ShareView share(HolderRecord holder) {
        return new DisputeView.ShareView(holder.agency(), holder.agent(), holder.percent());
    }
}
