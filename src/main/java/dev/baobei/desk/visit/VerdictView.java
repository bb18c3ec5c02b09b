package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.ShareView;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.BroughtBy;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * A version of the verdict of a visit, as the API shows it.
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
        List<ShareView> shares, List<String> why, List<String> candidates, List<UUID> unhandled,
        Boolean digitsFirst, Said says, HouseholdView household, String proof, List<LookAlikeView> lookAlikes,
        @JsonInclude List<ExaminedView> trace) {

    VerdictView withoutReporters() {
        return new VerdictView(kind, version, agency, agent, receipt, protection, existingSince, shares, why, List.of(),
                unhandled, digitsFirst, says, household, proof, lookAlikes,
                trace.stream().map(ExaminedView::withoutReporter).toList());
    }

    static VerdictView of(Visit visit, Judged judged, Wording wording) {
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
                open || holder != null ? List.of() : verdict.holders().stream().map(ShareView::of).toList(),
                verdict.why(), open ? agencies : List.of(), verdict.unhandled(),
                digitsFirst ? true : null,
                wording.verdict(digitsFirst ? verdict.kind() + ".digitsFirst" : said(verdict, visit), agencies, agent,
                        verdict.receipt(), verdict.why(), verdict.nearTie()),
                HouseholdView.of(verdict, visit, wording), judged.mark(),
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
}
