package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.visit.VerdictRecord.ExaminedRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * One candidate report and what each rule says of it; it counts where every rule agrees, or where it won.
 *
 * @param sideBySide the report's name and number beside the visitor's, where a person has to tell them apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExaminedView(String receipt, String agency, String agent, OffsetDateTime reportedAt, boolean counts,
        SideBySideView sideBySide, List<FindingView> rules) {

    /** One rule's answer: {@code YES}, {@code NO}, {@code DOUBT}, or {@code LATE} (a no in a collision only), in Chinese and in English. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(String rule, String answer, String zh, String en) {}

    /** @param winner the receipt of the report that won; null where none did */
    public static ExaminedView of(ExaminedRecord examined, String winner, Project project, Wording wording) {
        List<FindingView> rules = examined.findings().stream().map(finding -> {
            Said said = wording.finding(finding.rule(), finding.answer(), finding.facts(), project);
            return new FindingView(finding.rule(), finding.answer(), said.zh(), said.en());
        }).toList();
        return new ExaminedView(examined.receipt(), examined.agency(), examined.agent(),
                examined.reportedAt().atZone(project.zone()).toOffsetDateTime(),
                examined.receipt().equals(winner)
                        || rules.stream().allMatch(rule -> rule.answer().equals("YES")),
                SideBySideView.of(examined), rules);
    }

    /** What the rules answer, without the words, which say when it was reported. */
    ExaminedView withoutReporter() {
        return new ExaminedView(receipt, null, null, null, counts, sideBySide,
                rules.stream().map(rule -> new FindingView(rule.rule(), rule.answer(), null, null)).toList());
    }
}
