package dev.baobei.desk.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.shown.UntoldView;
import dev.baobei.domain.visit.Departure;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictLedger.Judged;
import dev.baobei.wording.Wording;

/**
 * A visit as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param state       {@code arrived}, {@code lapsed} or {@code confirmed}
 * @param enteredAt   when the desk said that they came: a claim, by which nothing is judged; left out where it said nothing
 * @param closesAt    until when it may be confirmed, exclusive
 * @param leftAt      when the customer left, where the desk said so
 * @param lapsedAt    when it lapsed, for want of a confirmation
 * @param group       {@code came} or {@code listed}, where they came in a group
 * @param household   whose family the customer is said to be
 * @param confirmedAt when the verdict became final, if it did
 * @param untold      which agencies nobody could be told for; left out where all could, and where who reported is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(UUID id, String project, String customerName, List<String> phones, String state,
        OffsetDateTime arrivedAt, OffsetDateTime enteredAt, OffsetDateTime closesAt, OffsetDateTime leftAt,
        OffsetDateTime lapsedAt,
        OffsetDateTime confirmedAt, String group, HouseholdRequest household, VerdictView verdict,
        List<UntoldView> untold) implements NamesReporters {

    /** Whose the customer is by the verdict everybody must see who has it signed; of the others nothing. */
    @Override
    public VisitView asSeen(Predicate<String> shows) {
        return shows.test(project)
                ? this
                : new VisitView(id, project, customerName, phones, state, arrivedAt, enteredAt, closesAt, leftAt, lapsedAt,
                        confirmedAt,
                        group, household, verdict.withoutReporters(), null);
    }

    public static VisitView of(Visit visit, Judged judged, Instant now, Wording wording) {
        ZoneId zone = visit.project().zone();
        OffsetDateTime closes = visit.closesAt().atZone(zone).toOffsetDateTime();
        boolean confirmed = judged.confirmedAt().isPresent();
        boolean lapsed = !confirmed && visit.hasClosedBy(now);
        return new VisitView(visit.id(), visit.project().code(), visit.name().written(),
                visit.phones().stream().map(phone -> phone.masked()).toList(),
                confirmed ? "confirmed" : lapsed ? "lapsed" : "arrived", visit.arrivedAt().atZone(zone).toOffsetDateTime(),
                visit.enteredAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                confirmed || lapsed ? null : closes, null, lapsed ? closes : null,
                judged.confirmedAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                visit.group() == GroupArrival.NONE ? null : visit.group().name().toLowerCase(),
                visit.relative().map(one -> new HouseholdRequest(one.visit(), one.kinship())).orElse(null),
                VerdictView.of(visit, judged, wording), null);
    }

    /** The same with who of an agency could not be told; left out where everybody could. */
    VisitView with(List<UntoldView> nobody) {
        return new VisitView(id, project, customerName, phones, state, arrivedAt, enteredAt, closesAt, leftAt, lapsedAt,
                confirmedAt,
                group, household, verdict, nobody);
    }

    /** The same with when the customer left. */
    VisitView left(Optional<Departure> said, ZoneId zone) {
        return new VisitView(id, project, customerName, phones, state, arrivedAt, enteredAt, closesAt,
                said.map(one -> one.leftAt().atZone(zone).toOffsetDateTime()).orElse(null), lapsedAt, confirmedAt, group,
                household, verdict, untold);
    }
}
