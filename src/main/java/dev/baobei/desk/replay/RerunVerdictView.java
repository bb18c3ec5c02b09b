package dev.baobei.desk.replay;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.desk.visit.ExaminedView;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.whatif.Answers;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Compared.Aspect;
import dev.baobei.domain.whatif.Compared.Judgement;
import dev.baobei.domain.whatif.Whose;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import dev.baobei.postgres.visit.VerdictRecord.FindingRecord;
import dev.baobei.wording.Wording;

/**
 * What every rule answers about every candidate of a verdict by the journal, beside what was kept when it was given.
 *
 * @param same     whether they say the same about the same candidates, because of the same facts
 * @param trace    by the journal; not what had expired so long before that a replay knows it no more
 * @param onRecord as it was kept
 */
public record RerunVerdictView(UUID visit, boolean same, List<ExaminedView> trace, List<ExaminedView> onRecord) {

    static Stream<RerunVerdictView> of(Compared compared, Project project, Wording wording) {
        return compared instanceof Judgement judged
                ? judged.because().stream().map(both -> new RerunVerdictView(judged.visit().id(),
                        !judged.changes().contains(Aspect.REASONS), views(both.would(), judged.would(), project, wording),
                        views(both.was(), judged.was(), project, wording)))
                : Stream.empty();
    }

    private static List<ExaminedView> views(List<Answers> answers, Whose whose, Project project, Wording wording) {
        return answers.stream().map(one -> ExaminedView.of(examined(one), whose.receipt().map(Receipt::code).orElse(null),
                project, wording)).toList();
    }

    private static ExaminedRecord examined(Answers one) {
        return new ExaminedRecord(one.receipt().code(), one.agency(), one.agent(), one.reportedAt(), one.findings().stream()
                .map(finding -> new FindingRecord(finding.rule().name(), finding.answer().name(), finding.facts())).toList());
    }
}
