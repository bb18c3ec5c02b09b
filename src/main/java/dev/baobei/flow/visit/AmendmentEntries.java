package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import dev.baobei.domain.amendment.Amendment;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.journal.When.Behind;
import dev.baobei.domain.visit.Visit;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.postgres.journal.Chain;

/** What of a changed arrival enters the journal: both people as ids, reason and evidence as commitments. */
public final class AmendmentEntries {

    private AmendmentEntries() {}

    public static void proposed(LockedVisit the, Amendment proposed) {
        Map<String, String> facts = facts(proposed, Map.of());
        proposed.arrivedAt().ifPresent(at -> facts.put("arrivedAt", at.toString()));
        enter(the, Entry.Kind.AMENDMENT_PROPOSED, the.when(), facts, personal(proposed));
    }

    public static void declined(LockedVisit the, Amendment declined, UUID by) {
        enter(the, Entry.Kind.AMENDMENT_DECLINED, the.when(), facts(declined, Map.of("declinedBy", by.toString())), Map.of());
    }

    /** @param closesAt until when it may be confirmed now */
    public static void reopened(LockedVisit the, Amendment approved, UUID by, Instant closesAt) {
        enter(the, Entry.Kind.ARRIVAL_REOPENED, the.when(),
                facts(approved, Map.of("approvedBy", by.toString(), "closesAt", closesAt.toString())), personal(approved));
    }

    /** Its effective time is the corrected one: mostly before what was entered last. */
    public static void corrected(LockedVisit the, Amendment approved, UUID by) {
        Instant arrivedAt = approved.arrivedAt().orElseThrow();
        enter(the, Entry.Kind.ARRIVAL_CORRECTED, new When(the.now(), arrivedAt, Behind.ARRIVAL_CORRECTED),
                facts(approved, Map.of("approvedBy", by.toString(), "arrivedAt", arrivedAt.toString(), "arrivedBefore",
                        the.visit().arrivedAt().toString(), "reason", Behind.ARRIVAL_CORRECTED.word())),
                personal(approved));
    }

    /** It counts from now on, or no longer. */
    public static void linked(LockedVisit the, Amendment approved, UUID by) {
        enter(the, approved.kind() == Amendment.Kind.LINK ? Entry.Kind.REPORT_LINKED : Entry.Kind.REPORT_UNLINKED, the.when(),
                facts(approved, Map.of("approvedBy", by.toString())), personal(approved));
    }

    /** From now on, or no longer. */
    static void joined(LockedVisit the, Amendment approved, Visit other, UUID by) {
        enter(the, approved.kind() == Amendment.Kind.JOIN ? Entry.Kind.CUSTOMERS_JOINED : Entry.Kind.CUSTOMERS_PARTED,
                the.when(),
                facts(approved, Map.of("approvedBy", by.toString(), "customer", the.visit().customer().toString(),
                        "otherCustomer", other.customer().toString())),
                personal(approved));
    }

    private static Map<String, String> facts(Amendment amendment, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.putAll(Map.of("visit", amendment.visit().toString(), "amendment", Integer.toString(amendment.number()), "change",
                amendment.kind().name(), "proposedBy", amendment.proposedBy().toString()));
        amendment.change().receipt().ifPresent(receipt -> facts.put("receipt", receipt.code()));
        amendment.change().otherVisit().ifPresent(other -> facts.put("otherVisit", other.toString()));
        return facts;
    }

    private static Map<String, String> personal(Amendment amendment) {
        Map<String, String> personal = new TreeMap<>(Map.of("reason", amendment.reason()));
        Optional<String> evidence = amendment.evidence();
        evidence.ifPresent(words -> personal.put("evidence", words));
        return personal;
    }

    private static void enter(LockedVisit the, Entry.Kind kind, When when, Map<String, String> facts,
            Map<String, String> personal) {
        the.chain().add(kind, when, Chain.Subject.visit(the.visit().id()), facts, personal);
    }
}
