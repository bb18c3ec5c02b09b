package dev.baobei.flow.sold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.deal.Deal;
import dev.baobei.domain.deal.Deal.Claim;
import dev.baobei.domain.deal.Deal.Payment;
import dev.baobei.domain.deal.Deal.Taken;
import dev.baobei.domain.deal.Origin;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.flow.act.LockedVisit;
import dev.baobei.flow.appeal.DisputeEntries;
import dev.baobei.flow.sold.DealOwners.Owners;
import dev.baobei.postgres.journal.Chain;

/** What of a deal enters the journal: names of buyers and reasons as commitments, people of the staff as ids. */
public final class DealEntries {

    /** Why no agency has it. */
    public static final String UNOWNED = "unowned";

    /** That every protection was over, whoever has it by a ruling. */
    public static final String AFTER_PROTECTION = "afterProtection";

    private DealEntries() {}

    /**
     * @param whose as it is made, where this is its first step
     * @param ends  to which the step moved the end of protections
     */
    public static Link step(LockedVisit the, Deal deal, Taken taken, Optional<Owners> whose, List<Instant> ends) {
        Map<String, String> facts = new TreeMap<>(Map.of("step", taken.step().name()));
        whose.flatMap(Owners::why).ifPresent(why -> facts.put(UNOWNED, why.name()));
        moved(facts, ends);
        return enter(the, deal, taken.by(), Entry.Kind.DEAL_STEP, facts,
                Map.of("buyers", deal.buyers().stream().map(buyer -> buyer.relation() + " " + buyer.name())
                        .collect(Collectors.joining(","))));
    }

    /**
     * What the confirmation or the ruling that stands before it says of a deal: on which visit it is, whose it is, or why nobody has it.
     *
     * @param ends to which the end of protections moved, where it came to another visit
     */
    static void settled(LockedVisit the, Deal deal, UUID account, Owners whose, List<Instant> ends) {
        Map<String, String> facts = whose(whose);
        moved(facts, ends);
        enter(the, deal, account, Entry.Kind.DEAL_SETTLED, facts, Map.of());
    }

    /** What a confirmation says of a deal of which people ruled before: that no protection stood, and whose it is nevertheless. */
    static void unprotected(LockedVisit the, Deal deal, UUID account, Owners whose) {
        Map<String, String> facts = whose(whose);
        facts.put(AFTER_PROTECTION, "true");
        enter(the, deal, account, Entry.Kind.DEAL_SETTLED, facts, Map.of());
    }

    private static Map<String, String> whose(Owners whose) {
        Map<String, String> facts = new TreeMap<>();
        if (!whose.holders().isEmpty()) {
            facts.put("shares", whose.holders().stream().map(DisputeEntries::share).collect(Collectors.joining(",")));
        }
        whose.why().ifPresent(why -> facts.put(UNOWNED, why.name()));
        return facts;
    }

    private static void moved(Map<String, String> facts, List<Instant> ends) {
        ends.stream().max(Comparator.naturalOrder()).ifPresent(end -> facts.put("protectedUntil", end.toString()));
    }

    /** @param ends to which the payment moved the end of protections */
    public static void paid(LockedVisit the, Deal deal, Payment paid, List<Instant> ends) {
        Map<String, String> facts = new TreeMap<>(Map.of("reference", paid.reference()));
        moved(facts, ends);
        enter(the, deal, paid.by(), Entry.Kind.DEAL_PAYMENT, facts, Map.of());
    }

    /** What one person says of a helper. */
    public static void helper(LockedVisit the, Deal deal, Assistant helper) {
        enter(the, deal, helper.proposedBy(), Entry.Kind.ASSISTANCE_PROPOSED, facts(helper),
                Map.of("reason", helper.reason()));
    }

    /** The second person's word on it. */
    public static void decided(LockedVisit the, Deal deal, Assistant helper, Decision said) {
        Map<String, String> facts = facts(helper);
        facts.put("agreed", Boolean.toString(said.agreed()));
        enter(the, deal, said.by(), Entry.Kind.ASSISTANCE_DECIDED, facts, Map.of());
    }

    private static Map<String, String> facts(Assistant helper) {
        Map<String, String> facts = new TreeMap<>(Map.of("helper", helper.id().toString(), "help", helper.help().name(),
                "closed", Boolean.toString(helper.closed()), "percent", Integer.toString(helper.who().percent()), "fine",
                Integer.toString(helper.fine()), "agency",
                helper.who().agency().map(agency -> Integer.toString(agency.id())).orElseThrow()));
        helper.who().agent().ifPresent(agent -> facts.put("agent", agent.id().toString()));
        return facts;
    }

    public static void claimed(LockedVisit the, Deal deal, Claim claim) {
        enter(the, deal, claim.by(), Entry.Kind.DEAL_CLAIMED, Map.of("agency", Integer.toString(claim.agency().id())),
                Map.of("reason", claim.reason(), "evidence", claim.evidence().orElseThrow()));
    }

    public static Link origin(LockedVisit the, Deal deal, Origin origin, Optional<String> reason) {
        Map<String, String> personal = new TreeMap<>(Map.of("address", origin.said().address()));
        reason.ifPresent(why -> personal.put("reason", why));
        return enter(the, deal, origin.by(), Entry.Kind.DEAL_ORIGIN,
                origin.said().near().map(side -> Map.of("near", side.name())).orElse(Map.of()), personal);
    }

    private static Link enter(LockedVisit the, Deal deal, UUID account, Entry.Kind kind, Map<String, String> facts,
            Map<String, String> personal) {
        Map<String, String> all = new TreeMap<>(facts);
        all.putAll(Map.of("deal", deal.id().toString(), "visit", deal.visit().toString(), "unit", deal.unit(), "account",
                account.toString()));
        return the.chain().add(kind, the.when(), Chain.Subject.visit(deal.visit()), all, personal);
    }
}
