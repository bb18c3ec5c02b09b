package dev.baobei.flow.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.reply.HouseholdNotice.FamilyCame;
import dev.baobei.domain.reply.HouseholdNotice.FamilyOpen;
import dev.baobei.domain.reply.HouseholdNotice.FamilyRuled;
import dev.baobei.domain.reply.HouseholdNotice.Shared;
import dev.baobei.domain.reply.Reply;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.KnownVisitors.Known;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.postgres.visit.VerdictRecord;

/**
 * An arrival that two people changed, in the words of a notice.
 *
 * @param verdict as it is since
 * @param ruled   whether people ruled whose the customer is
 * @param until   the end of the protection
 */
record Corrected(Visit visit, VerdictRecord verdict, boolean ruled, Instant until) {

    /** To whom the visitor is known. */
    Reply.Notice ofTheirs(Said said) {
        if (isLinked()) {
            return new Reply.OpenAgain(visit.project(), said.name(), said.phones().get(0), visit.arrivedAt());
        }
        return new Reply.ArrivalCorrected(visit.project(), said.name(), said.phones().get(0), visit.arrivedAt(),
                isOpen() ? Optional.empty() : Optional.of(until));
    }

    /** To whom the member of the household is known by whom this one was judged: that one is whose it was. */
    private Reply.Notice ofFirst(Visit known, int percent) {
        if (isLinked() || isOpen()) {
            return new FamilyOpen(visit.project(), known.name(), known.phones().get(0));
        }
        return ruled
                ? new FamilyRuled(visit.project(), known.name(), known.phones().get(0), percent)
                : new FamilyCame(visit.project(), known.name(), known.phones().get(0), visit.arrivedAt(), until);
    }

    /** To whom another member of the household is known that shares: what they were told of that one, as it is since. */
    Reply.Notice ofFamily(Known household, Visit known, Addressee told, List<Holder> holders) {
        if (household.isOfFirst(known)) {
            return ofFirst(known, told.percentOfAll(holders));
        }
        if (isLinked() || isOpen()) {
            return new Reply.OpenAgain(visit.project(), known.name(), known.phones().get(0), known.arrivedAt());
        }
        if (ruled) {
            return new Reply.Ruled(visit.project(), known.name(), known.phones().get(0), told.percentOf(holders),
                    told.percentOfAgency(holders));
        }
        return verdict.isHalved()
                ? new Shared(visit.project(), known.name(), known.phones().get(0), known.arrivedAt(), told.percentOf(holders))
                : new FamilyCame(visit.project(), known.name(), known.phones().get(0), visit.arrivedAt(), until);
    }

    private boolean isLinked() {
        return verdict.why().contains(Why.REPORT_LINKED.name());
    }

    /** It is open again where the corrected time says otherwise; where the verdict was open before, the ruling stands. */
    private boolean isOpen() {
        return verdict.kind().equals("Contested") && (!ruled || verdict.isOfAmendment());
    }
}
