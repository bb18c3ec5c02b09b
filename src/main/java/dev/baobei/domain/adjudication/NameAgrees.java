package dev.baobei.domain.adjudication;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.visit.Visit;

/**
 * The reported name contradicts no known part of the visitor's, and where the terms ask for full names, nothing of either is left
 * unsaid; a near or contradicting one is for a person to judge.
 *
 * <p>REG-11, line 209: a report that does not agree with the visit is void; "黄、王等粤语发音相似字眼" are for the desk.
 */
final class NameAgrees implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        return Finding.of(Rule.NAME_AGREES, isCertain(candidate, visit) ? Answer.YES : Answer.DOUBT,
                candidate.report().name().written(), visit.name().written());
    }

    /** Whether a machine may say so: a near name is for a person, as a contradicting one. */
    static boolean isCertain(Candidate candidate, Visit visit) {
        NameForm asked = candidate.terms().nameForm();
        return candidate.report().name().agreementWith(visit.name()) == NameAgreement.COMPATIBLE
                && asked.isMetBy(candidate.report().name()) && asked.isMetBy(visit.name());
    }
}
