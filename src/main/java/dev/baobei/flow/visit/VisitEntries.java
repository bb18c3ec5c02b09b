package dev.baobei.flow.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.journal.When.Behind;
import dev.baobei.domain.party.Kinship;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.GroupArrival;
import dev.baobei.domain.visit.Relative;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.visit.HolderRecord;
import dev.baobei.postgres.visit.VerdictRecord;

/** What the journal says of visits and of each version of their verdicts. */
public final class VisitEntries {

    private static final String HOUSEHOLD = "household";

    private VisitEntries() {}

    /** @param detailedAt when the details were said: later than the arrival where that was stamped before */
    static void arrived(Chain chain, Visit visit, Instant detailedAt) {
        Map<String, String> facts = new TreeMap<>(Map.of("visit", visit.id().toString(), "customer",
                visit.customer().toString(), "closesAt", visit.closesAt().toString()));
        if (visit.group() != GroupArrival.NONE) {
            facts.put("group", visit.group().name());
        }
        visit.enteredAt().ifPresent(claimed -> facts.put("enteredAt", claimed.toString()));
        boolean isLater = detailedAt.isAfter(visit.arrivedAt());
        if (isLater) {
            facts.put("reason", Behind.DETAILS_LATER.word());
        }
        chain.add(Entry.Kind.ARRIVED, isLater
                ? new When(detailedAt, visit.arrivedAt(), Behind.DETAILS_LATER)
                : When.now(detailedAt), Chain.Subject.visit(visit.id()), facts,
                Map.of("name", visit.name().written(), "phones",
                        String.join(",", visit.phones().stream().map(PhoneNumber::pattern).toList())));
    }

    static Link judged(Chain chain, Visit visit, VerdictRecord verdict, int version, Instant now) {
        Map<String, String> facts = facts(verdict);
        facts.putAll(Map.of("visit", visit.id().toString(), "version", Integer.toString(version)));
        visit.relative().ifPresent(one -> facts.put(HOUSEHOLD, one.visit() + "/" + one.customer() + ":" + one.kinship()));
        return chain.add(Entry.Kind.JUDGED, When.now(now), Chain.Subject.visit(visit.id()), facts, Map.of());
    }

    /** What an entry says of the verdict itself. */
    public static Map<String, String> facts(VerdictRecord verdict) {
        Map<String, String> facts = new TreeMap<>(Map.of("kind", verdict.kind(), "from", verdict.from().toString(), "until",
                verdict.until().toString()));
        facts.put("holders", verdict.holders().stream().map(HolderRecord::key).collect(Collectors.joining(",")));
        Optional.ofNullable(verdict.receipt()).ifPresent(receipt -> facts.put("receipt", receipt));
        if (verdict.isHalved()) {
            facts.put("halvedWith", verdict.household().visit().toString());
            facts.put("shares", verdict.holders().stream().map(holder -> holder.percent().toString())
                    .collect(Collectors.joining(",")));
        }
        return facts;
    }

    /** Whose family the visitor was said to be when a verdict was entered. */
    public static Optional<Relative> relative(Map<String, String> facts) {
        return Optional.ofNullable(facts.get(HOUSEHOLD)).map(said -> said.split("[/:]"))
                .map(parts -> new Relative(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Kinship.valueOf(parts[2])));
    }
}
