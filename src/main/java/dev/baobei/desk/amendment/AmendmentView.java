package dev.baobei.desk.amendment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.desk.visit.VisitView;
import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;

/**
 * A change of an arrival as the API shows it; times are ISO-8601 with the project's offset, people of the staff are ids of accounts.
 *
 * @param kind      {@code correction}, {@code reopening}, {@code link}, {@code unlink}, {@code join} or {@code part}
 * @param state     {@code proposed}, {@code approved} or {@code declined}
 * @param arrivedAt the time that is proposed, in a correction
 * @param enteredAt when the desk said at the arrival that they came, in a correction: a claim, beside what is proposed
 * @param receipt   of the report that is linked, or no longer
 * @param otherVisit under the record that is joined, or no longer
 * @param visit     as it stands now; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentView(int number, String kind, String state, OffsetDateTime arrivedAt, OffsetDateTime enteredAt,
        String receipt, UUID otherVisit,
        String reason, String evidence, UUID proposedBy, OffsetDateTime proposedAt, UUID decidedBy, OffsetDateTime decidedAt,
        VisitView visit) implements NamesReporters {

    @Override
    public AmendmentView asSeen(Predicate<String> shows) {
        return visit == null
                ? this
                : new AmendmentView(number, kind, state, arrivedAt, enteredAt, receipt, otherVisit, reason, evidence,
                        proposedBy,
                        proposedAt,
                        decidedBy, decidedAt, visit.asSeen(shows));
    }

    /** Every change of an arrival that was proposed, the first first. */
    public record AmendmentList(List<AmendmentView> amendments) {}

    static AmendmentView of(Amendment amendment, Visit of, VisitView visit) {
        Function<Instant, OffsetDateTime> shown = moment -> moment.atZone(of.project().zone()).toOffsetDateTime();
        return new AmendmentView(amendment.number(), CamelCase.of(amendment.kind()), CamelCase.of(amendment.state()),
                amendment.arrivedAt().map(shown).orElse(null),
                amendment.arrivedAt().flatMap(proposed -> of.enteredAt()).map(shown).orElse(null),
                amendment.change().receipt().map(Receipt::code).orElse(null),
                amendment.change().otherVisit().orElse(null),
                amendment.reason(), amendment.evidence().orElse(null),
                amendment.proposedBy(), shown.apply(amendment.proposedAt()),
                amendment.decision().map(Decision::by).orElse(null),
                amendment.decision().map(Decision::at).map(shown).orElse(null), visit);
    }
}
