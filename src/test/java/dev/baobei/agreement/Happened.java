package dev.baobei.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.baobei.domain.adjudication.Verdict;
import dev.baobei.domain.deal.Step;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.rule.Outcome;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Answers;
import dev.baobei.domain.whatif.Decision;
import dev.baobei.domain.whatif.Happening;
import dev.baobei.domain.whatif.Whose;
import dev.baobei.reference.History;

/** What a played history would have in its journal, for a replay. */
final class Happened {

    private final List<Happening> happenings = new ArrayList<>();

    List<Happening> all() {
        return List.copyOf(happenings);
    }

    void add(Happening happening) {
        happenings.add(happening);
    }

    void superseded(int by, PreReport report, Instant at) {
        add(new Happening.Superseded(new UUID(9, by), report.receipt(), at, false));
    }

    /** As the journal has it: what is asked back is not in it, and a repeat says whose. */
    void reported(int id, Instant at, Instant received, Agent agent, Said said, Outcome outcome) {
        if (outcome instanceof Outcome.Incomplete) {
            return;
        }
        PreReport first = outcome instanceof Outcome.Repeated repeated ? repeated.first() : null;
        Optional<Receipt> receipt = first != null
                ? Optional.of(first.receipt())
                : outcome instanceof Outcome.Accepted ? Optional.of(receipt(id)) : Optional.empty();
        add(new Happening.Reported(id, new UUID(9, id), at, agent,
                first == null ? Optional.of(said) : Optional.empty(), receipt,
                outcome instanceof Outcome.Accepted accepted ? Optional.of(accepted.terms()) : Optional.empty(),
                Decision.of(outcome), received, outcome instanceof Outcome.Accepted accepted
                        ? accepted.toStaff().map(staff -> staff.from(received, accepted.deadline()))
                        : Optional.empty(),
                Translation.isNamed(agent)));
    }

    static Receipt receipt(int id) {
        return Receipt.random(new Random(id));
    }

    /** DealEntries: a payment is an entry of its own kind. */
    void deal(UUID deal, Visit visit, History.Step step, Instant at) {
        add(step == History.Step.PAID
                ? new Happening.DealPaid(deal, visit, at)
                : new Happening.DealStep(deal, visit, step == History.Step.CANCELLED ? Step.CANCELLATION : Step.DEPOSIT, at));
    }

    void judged(int id, Visit visit, Verdict verdict) {
        add(new Happening.Judged(1_000_000 + id, visit, Whose.of(verdict, visit), List.of(),
                Optional.of(verdict.trace().stream().map(Answers::of).toList())));
    }
}
