package dev.baobei.flow;

import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Whose;
import dev.baobei.postgres.VerdictRecord;

/** Verdicts on record, to be held against those of a replay. */
final class KeptVerdicts {

    private static final Map<String, Whose.Kind> KINDS = Map.of("BroughtBy", Whose.Kind.BROUGHT_BY, "Protected",
            Whose.Kind.PROTECTED, "WalkIn", Whose.Kind.WALK_IN, "Contested", Whose.Kind.CONTESTED);

    private KeptVerdicts() {}

    static Whose whose(Visit visit, VerdictRecord verdict, Directory directory) {
        return new Whose(KINDS.get(verdict.kind()), Optional.ofNullable(verdict.receipt()).map(Receipt::new),
                verdict.holders().stream().map(holder -> ConfirmationFlow.holder(holder, directory)).toList(),
                verdict.why().stream().map(Why::valueOf).toList(), verdict.from(), verdict.until(),
                Collisions.reveals(visit, verdict, directory));
    }
}
