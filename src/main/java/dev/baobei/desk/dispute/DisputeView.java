package dev.baobei.desk.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.shown.ShareView;
import dev.baobei.desk.visit.VisitView;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.dispute.Dispute.Appealed;
import dev.baobei.domain.dispute.Dispute.Objection;
import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.Masking;
import dev.baobei.flow.dispute.DisputeOutcome.OnRecord;
import dev.baobei.wording.Wording;

/**
 * A dispute as the API shows it; times are ISO-8601 with the project's offset, people of the staff are ids of accounts.
 *
 * @param origin  {@code contested} where the verdict left it open, {@code desk} where one of the staff objects, {@code agent} where an agent does, {@code correction}
 *                where a corrected arrival would give a final customer to others
 * @param state   {@code open}, {@code proposed} or {@code ruled}
 * @param overdue whether nobody has ruled in time since the last objection
 * @param dueSoon whether that will soon be so
 * @param visit   with verdict and trace; left out in lists
 * @param evidence what is on record about each report that is a party to it; where one dispute is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputeView(UUID id, String project, UUID visitId, String origin, String state, List<ObjectionView> objections,
        OffsetDateTime openedAt, OffsetDateTime dueAt, boolean overdue, boolean dueSoon, List<RulingView> rulings,
        VisitView visit, List<EvidenceView> evidence) implements NamesReporters {

    /** When it is shown, and how long before it is due that is soon. */
    record Now(Instant at, Duration lead) {}

    /** Without the evidence, all of which says who reported what and when. */
    @Override
    public DisputeView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new DisputeView(id, project, visitId, origin, state, objections.stream().map(ObjectionView::withoutReporter)
                        .toList(), openedAt, dueAt, overdue, dueSoon, rulings, visit == null ? null : visit.asSeen(shows),
                        null);
    }

    /** Who objected, when, and why: one of the staff, or an agent by an appeal about a report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ObjectionView(UUID by, UUID appeal, String agency, String agent, String receipt, OffsetDateTime at,
            OffsetDateTime dueAt, String reason) {

        ObjectionView withoutReporter() {
            return new ObjectionView(by, appeal, null, null, receipt, at, dueAt, reason);
        }
    }

    /**
     * A ruling.
     *
     * @param state {@code inForce}, {@code replaced}, {@code proposed} or {@code refused}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RulingView(UUID id, String state, List<ShareView> shares, String basis, String reason, boolean overrules,
            UUID proposedBy, OffsetDateTime proposedAt, UUID decidedBy, OffsetDateTime decidedAt) {}

    static DisputeView of(OnRecord known, Now now, Wording wording, List<EvidenceView> evidence) {
        return of(known.dispute(), known.visit().project(), now,
                VisitView.of(known.visit(), known.judged(), now.at(), wording), evidence);
    }

    static DisputeView of(Dispute dispute, Project project, Now now) {
        return of(dispute, project, now, null, null);
    }

    private static DisputeView of(Dispute dispute, Project project, Now now, VisitView visit, List<EvidenceView> evidence) {
        Function<Instant, OffsetDateTime> shown = moment -> moment.atZone(project.zone()).toOffsetDateTime();
        return new DisputeView(dispute.id(), project.code(), dispute.visit(), CamelCase.of(dispute.origin()),
                CamelCase.of(dispute.state()),
                dispute.objections().stream().map(said -> objection(said, shown)).toList(),
                shown.apply(dispute.openedAt()), shown.apply(dispute.dueAt()), dispute.isOverdue(now.at()),
                dispute.isDueSoon(now.at(), now.lead()),
                dispute.rulings().stream().map(ruling -> ruling(ruling, dispute, shown)).toList(), visit, evidence);
    }

    private static ObjectionView objection(Objection said, Function<Instant, OffsetDateTime> shown) {
        Optional<Appealed> appeal = said.appeal();
        return new ObjectionView(said.by().orElse(null), appeal.map(Appealed::id).orElse(null),
                appeal.map(one -> one.agent().agency().name()).orElse(null), appeal.map(one -> one.agent().name()).orElse(null),
                appeal.map(one -> one.receipt().code()).orElse(null), shown.apply(said.at()), shown.apply(said.dueAt()),
                appeal.isPresent() ? Masking.of(said.reason()) : said.reason());
    }

    private static RulingView ruling(Ruling ruling, Dispute dispute, Function<Instant, OffsetDateTime> shown) {
        Optional<Decision> decision = ruling.decision();
        return new RulingView(ruling.id(), state(ruling, dispute), ruling.holders().stream().map(ShareView::of).toList(),
                CamelCase.of(ruling.basis()), ruling.reason(), ruling.overrules(), ruling.proposedBy(),
                shown.apply(ruling.proposedAt()), decision.map(Decision::by).orElse(null),
                decision.map(Decision::at).map(shown).orElse(null));
    }

    private static String state(Ruling ruling, Dispute dispute) {
        if (ruling.since().isEmpty()) {
            return ruling.isOpen() ? "proposed" : "refused";
        }
        return dispute.inForce().filter(ruling::equals).isPresent() ? "inForce" : "replaced";
    }
}
