package dev.baobei.flow.act;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.dispute.Ruling;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.visit.Relatives.Sharing;

/** A visit of a household that shares, or the only one, with the ruling on it. */
record RuledVisit(Sharing visit, Optional<Ruling> ruling) {

    boolean is(UUID asked) {
        return visit.visit().equals(asked);
    }

    List<Holder> ruled() {
        return ruling.orElseThrow().holders();
    }

    /** Whether no visit was judged to share since, but in ignorance of the ruling. */
    boolean isRuledAfter(List<RuledVisit> others) {
        return ruling.isPresent() && others.stream().allMatch(this::isRuledAfter);
    }

    /**
     * A visit is judged as of its arrival: what people ruled then is not undone by it. Where one person alone said what the verdict
     * says, only if they knew that it shares.
     */
    private boolean isRuledAfter(RuledVisit other) {
        return other.visit.halvedAt().isEmpty() || ruling.filter(one -> one.since().orElseThrow()
                .isAfter(one.overrules() ? other.visit.arrivedAt() : other.visit.halvedAt().get())).isPresent();
    }

    /** What is ruled of another one of the household, for others, leaves it to people whose this one is. */
    boolean isRuledOtherwise(List<Holder> shares, RuledVisit judged) {
        return ruling.isPresent() && isRuledAfter(judged) && !Ruling.areTheSame(shares, ruled());
    }
}
