package dev.baobei.domain.adjudication;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import dev.baobei.domain.adjudication.Finding.Answer;
import dev.baobei.domain.adjudication.Finding.Rule;
import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.Visit;

/**
 * One number of the report contradicts none of the visitor's digits and shares enough of them.
 *
 * <p>REG-11, line 202: report and visit must agree "完全一致"; the report gives first 4 and last 5 digits, the register the whole
 * number, so that to agree means that no digit contradicts. Where they do, two people may say that the report is the visitor's all
 * the same; that says nothing of any digit.
 */
final class NumberAgrees implements CandidateRule {

    @Override
    public Finding ask(Candidate candidate, Visit visit) {
        int agreement = agreement(candidate, visit);
        int needed = candidate.terms().agreement();
        if (candidate.linked()) {
            return Finding.of(Rule.NUMBER_LINKED, Answer.YES);
        }
        Answer answer = agreement == 0 ? Answer.NO : agreement < needed ? Answer.DOUBT : Answer.YES;
        return answer == Answer.DOUBT || answer == Answer.YES && !NameAgrees.isCertain(candidate, visit)
                ? sideBySide(answer, needed, candidate, visit)
                : Finding.of(Rule.NUMBER_AGREES, answer, agreement, needed);
    }

    /** A look-alike (疑似重号) is for a person to tell apart: the two numbers as they may be shown, the report's first. */
    private static Finding sideBySide(Answer answer, int needed, Candidate candidate, Visit visit) {
        PhoneNumber reported = best(candidate.report().phones(), phone -> agreement(phone, visit));
        PhoneNumber visiting = best(visit.phones(), phone -> phone.isCompatibleWith(reported)
                ? phone.agreementWith(reported)
                : 0);
        return Finding.of(Rule.NUMBER_AGREES, answer, agreement(reported, visit), needed, reported.masked(),
                visiting.masked());
    }

    private static PhoneNumber best(List<PhoneNumber> phones, ToIntFunction<PhoneNumber> agreement) {
        return phones.stream().max(Comparator.comparingInt(agreement)).orElseThrow();
    }

    /** The most digits that a number of the report and one of the visitor share without contradiction; 0 where all contradict. */
    static int agreement(Candidate candidate, Visit visit) {
        return agreement(candidate.report().phones(), visit);
    }

    /** Whether enough digits agree for a machine. */
    static boolean isCertain(Candidate candidate, Visit visit) {
        return agreement(candidate, visit) >= candidate.terms().agreement();
    }

    /** Whether any do, or did before further digits were added: whom they strike is still shown. */
    static boolean everAgreed(Candidate candidate, Visit visit) {
        return candidate.linked() || agreement(candidate, visit) > 0
                || candidate.report().earlier().stream().anyMatch(said -> agreement(said.phones(), visit) > 0);
    }

    /** The same of any numbers on record. */
    static int agreement(List<PhoneNumber> phones, Visit visit) {
        return phones.stream().mapToInt(phone -> agreement(phone, visit)).max().orElse(0);
    }

    private static int agreement(PhoneNumber phone, Visit visit) {
        return visit.phones().stream().filter(phone::isCompatibleWith).mapToInt(phone::agreementWith).max().orElse(0);
    }
}
