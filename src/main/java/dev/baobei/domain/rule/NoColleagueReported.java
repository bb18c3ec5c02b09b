package dev.baobei.domain.rule;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.rule.Candidate.Bearing;
import dev.baobei.domain.terms.InsideAgency;

/**
 * Where the terms say so: the agency has no valid report on certainly the same person.
 *
 * <p>field/rules.md, section 7: "duplicates inside one agency are void (W365)". Elsewhere REG-16, line 279:
 * "各分销公司内部的客户归属,由各分销公司自行确定". As among agencies, certain is only a whole number against the same whole number.
 * What the agent themselves may report again (续报) is no duplicate; what staff refused in secret still is one, or the answer
 * would tell (REG-16, line 292).
 */
final class NoColleagueReported implements ReceiptRule {

    @Override
    public Question question() {
        return Question.NO_COLLEAGUE_REPORTED;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT, Field.NAME, Field.PHONE, Field.AGENT, Field.AGENT_PHONE);
    }

    @Override
    public Answered ask(CaseFile file) {
        return file.terms().filter(terms -> terms.intake().insideAgency() == InsideAgency.VOID).isPresent()
                ? Answered.of(Question.NO_COLLEAGUE_REPORTED, ofTheAgency(file))
                : Answered.notAsked(Question.NO_COLLEAGUE_REPORTED, file.unasked());
    }

    private static Stream<Candidate> ofTheAgency(CaseFile file) {
        return file.reports().stream().filter(report -> report.agent().agency().id() == file.agent().agency().id())
                .map(report -> Candidate.of(report, bearing(report, file)));
    }

    private static Bearing bearing(PreReport report, CaseFile file) {
        if (FollowedUp.isRenewed(report, file)) {
            return Bearing.FOLLOWED_UP;
        }
        if (!report.asReviewedOpenly().isValidAt(file.effectiveAt())) {
            return Bearing.OVER;
        }
        if (report.name().agreementWith(file.name()) != NameAgreement.COMPATIBLE) {
            return Bearing.OTHER_NAME;
        }
        return report.phones().stream().anyMatch(phone -> phone.isWhole() && file.reading().phones().contains(phone))
                ? Bearing.COUNTS
                : Bearing.OTHER_DIGITS;
    }
}
