package dev.baobei.flow.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.adjudication.Finding;
import dev.baobei.domain.adjudication.Verdict.Why;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;
import dev.baobei.domain.whatif.Answers;
import dev.baobei.domain.whatif.Whose;
import dev.baobei.flow.visit.Collisions;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;

/** Verdicts on record, to be held against those of a replay. */
final class KeptVerdicts {

    private static final Map<String, Whose.Kind> KINDS = Map.of("BroughtBy", Whose.Kind.BROUGHT_BY, "Protected",
            Whose.Kind.PROTECTED, "WalkIn", Whose.Kind.WALK_IN, "Contested", Whose.Kind.CONTESTED);

    private KeptVerdicts() {}

    static Whose whose(Visit visit, VerdictRecord verdict, Directory directory) {
        return new Whose(KINDS.get(verdict.kind()), Optional.ofNullable(verdict.receipt()).map(Receipt::new),
                verdict.holders().stream().map(holder -> holder.in(directory)).toList(),
                verdict.why().stream().map(Why::valueOf).toList(), verdict.from(), verdict.until(),
                Collisions.reveals(visit, verdict, directory));
    }

    /** What every rule answered about every candidate. */
    static List<Answers> because(VerdictRecord verdict) {
        return verdict.trace().stream().map(KeptVerdicts::answers).toList();
    }

    private static Answers answers(ExaminedRecord examined) {
        return new Answers(new Receipt(examined.receipt()), examined.agency(), examined.agent(), examined.reportedAt(),
                examined.findings().stream().map(finding -> new Finding(Finding.Rule.valueOf(finding.rule()),
                        Finding.Answer.valueOf(finding.answer()), finding.facts())).toList());
    }
}
