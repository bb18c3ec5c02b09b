package dev.baobei.domain.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Answered.Because;
import dev.baobei.domain.terms.KeptUp;
import dev.baobei.domain.terms.Renewal;

/**
 * Where the terms say so: an agent who kept following up may report the same again while their report is valid, and that is a new
 * report. Without follow-ups it is the report that stands, with its receipt and deadline.
 *
 * <p>REG-11, line 204: "短信报备客户信息有效期为7天(以第一次报备时间往后计算7天),如7天以后客户未进场了解项目,视为无效客户,客户资源视为公共资源;
 * 如出现客户一直未进场,但分销单位一直持续跟进的(至少5天有一次与客户的跟进记录),分销单位需再次报备。" The seven days are counted from the
 * first report, so that repeating it gives nobody a day more; a follow-up alone does not either, for even who follows up must report
 * again. Once it has expired the customer is anybody's, this agent's as well.
 */
final class FollowedUp implements ReceiptRule {

    @Override
    public Question question() {
        return Question.FOLLOWED_UP;
    }

    /** Of the report that stands, or of the first that was kept up; nothing is asked where there is none, or no renewal. */
    @Override
    public Answered ask(CaseFile file) {
        Optional<PreReport> report = NotSaidBefore.repeated(file)
                .or(() -> NotSaidBefore.standing(file).min(PreReport::inPublishedOrder));
        if (report.isEmpty()) {
            return Answered.notAsked(question(), Because.NOTHING_STANDS);
        }
        Renewal asked = file.followUps().renewal(report.get().terms());
        return asked.equals(Renewal.NEVER)
                ? Answered.notAsked(question(), Because.NOT_IN_TERMS)
                : Answered.of(question(), isRenewed(report.get(), file), facts(asked, followUps(file).size()));
    }

    /** What is asked, and how often the customer was followed up. */
    private static Object[] facts(Renewal asked, int count) {
        return asked instanceof KeptUp often
                ? new Object[]{often.times(), often.months(), count}
                : new Object[]{((Renewal.FollowedUp) asked).days(), count};
    }

    /** Whether what is reported now takes up where a report was kept up until now, or until it was reported again before. */
    static boolean isRenewed(PreReport report, CaseFile file) {
        return file.isOwn(report)
                && isEarned(report.effectiveAt(), report.terms(), file, againAfter(report.effectiveAt(), file));
    }

    private static Instant againAfter(Instant reported, CaseFile file) {
        return file.ownReports().map(PreReport::asKnownToAgent)
                .filter(other -> other.stateAt(file.effectiveAt()) == PreReport.State.PENDING).map(PreReport::effectiveAt)
                .filter(at -> at.isAfter(reported) && at.isBefore(file.effectiveAt()))
                .min(Comparator.naturalOrder()).orElse(file.effectiveAt());
    }

    /** Whether a report that is handled late, made under these terms, would have been kept up until it was reported again. */
    static boolean wasRenewed(int terms, CaseFile file, PreReport later) {
        return isEarned(file.effectiveAt(), terms, file, later.effectiveAt());
    }

    /** It is the customer who is followed up: under whichever receipt of theirs the agent says so. */
    private static boolean isEarned(Instant reported, int terms, CaseFile file, Instant again) {
        return file.followUps().renewal(terms).isEarned(reported, followUps(file), again, file.project().zone());
    }

    private static List<Instant> followUps(CaseFile file) {
        return file.ownReports().flatMap(own -> file.followUps().of(own).stream()).toList();
    }
}
