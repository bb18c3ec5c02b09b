package dev.baobei.domain.adjudication;

import java.util.Optional;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.visit.Visit;

/**
 * At the arrival the report had not been withdrawn, superseded or used up by an earlier visit. Where it brought another customer
 * in a visit after this one, a mask fits two people, and only a person may say whose it was. Digits that its agent named instead
 * while the customer was there, and that are not the customer's, strike it, unless two people linked it to this visit.
 *
 * <p>REG-16, line 281: "在备案有效期内,客户归先报备公司所有": a report owns only while it is on file; who takes it back has given the customer
 * up, as line 291 says of whoever comes without one: "视为自动放弃该客户的归属". REG-11, line 209: "若报备信息与客户来访确认信息不一致,视为无效".
 */
final class Stands implements CandidateRule {

    private static final String STRUCK = "STRUCK";

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return candidate.report().endedAt(visit.arrivedAt()).map(end -> Finding.of(Rule.STANDS, false, end))
                .or(() -> isStruck(candidate, visit) ? Optional.of(Finding.of(Rule.STANDS, false, STRUCK)) : Optional.empty())
                .orElseGet(() -> Finding.of(Rule.STANDS, isUsed(candidate) ? Answer.DOUBT : Answer.YES));
    }

    static boolean isStruck(Candidate candidate, Visit visit) {
        return !candidate.linked() && candidate.report().isStruckFor(visit.phones());
    }

    private static boolean isUsed(Candidate candidate) {
        return candidate.report().ended().filter(end -> end.why() == End.MATCHED).isPresent();
    }
}
