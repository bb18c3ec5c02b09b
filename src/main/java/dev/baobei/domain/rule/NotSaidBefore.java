package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Candidate.Bearing;

/**
 * The same agent has not said the same before in a report that stands; what stands on record stands: neither newer terms nor a
 * rival's later report may say otherwise to its own agent.
 *
 * <p>REG-11, line 204: "短信报备客户信息有效期为7天(以第一次报备时间往后计算7天)": saying it again gives nobody a day more.
 */
final class NotSaidBefore implements ReceiptRule {

    @Override
    public Question question() {
        return Question.NOT_SAID_BEFORE;
    }

    @Override
    public Answered ask(CaseFile file) {
        return Answered.of(question(),
                file.ownReports().map(report -> Candidate.of(report, bearing(report, file))));
    }

    private static Bearing bearing(PreReport report, CaseFile file) {
        PreReport known = report.asKnownToAgent();
        if (!known.isValidAt(file.effectiveAt())) {
            return Bearing.OVER;
        }
        return FollowedUp.isRenewed(known, file) ? Bearing.FOLLOWED_UP : Bearing.COUNTS;
    }

    /** The first that stands, and that the agent may not report again. */
    static Optional<PreReport> repeated(CaseFile file) {
        return standing(file).filter(report -> bearing(report, file) == Bearing.COUNTS).min(PreReport::inPublishedOrder);
    }

    static Stream<PreReport> standing(CaseFile file) {
        return file.ownReports().map(PreReport::asKnownToAgent).filter(report -> report.isValidAt(file.effectiveAt()));
    }

    /**
     * The same words sent again, received after this message but handled before it: the earlier time must count. Where the
     * customer was followed up between the two, the later report renews this one.
     */
    static Stream<PreReport> handledTooEarly(CaseFile file, Instant deadline) {
        return file.ownReports().filter(report -> report.ended().isEmpty()
                && report.effectiveAt().isAfter(file.effectiveAt()) && report.effectiveAt().isBefore(deadline));
    }
}
