package dev.baobei.flow.message;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.decision.Decided;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what happens, for {@code /q/metrics}: kinds and outcomes, never a value of anybody's. */
@ApplicationScoped
public class Tally {

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void received(String channel, boolean isNew) {
        meters.counter("baobei.messages.received", "channel", channel, "repeat", Boolean.toString(!isNew)).increment();
    }

    void decided(Decided decided) {
        meters.counter("baobei.messages.decided", "kind", decided.handling().reading().kind().name()).increment();
        List<OutcomeRecord> outcomes = decided.outcomes();
        outcomes.forEach(outcome -> meters.counter("baobei.reports", "outcome", outcome.outcome()).increment());
        decided.remarks().forEach(remark -> meters.counter("baobei.remarks", "remark", remark.remark()).increment());
    }

    public void judged(String verdict) {
        meters.counter("baobei.visits.judged", "verdict", verdict).increment();
    }
}
