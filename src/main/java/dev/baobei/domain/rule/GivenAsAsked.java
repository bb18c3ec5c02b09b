package dev.baobei.domain.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.terms.Terms;

/**
 * Name and number are given in the form that the terms ask; what is not is a problem to be mended by the sender.
 *
 * <p>REG-03, line 43: "客户张先生,电话:前三后四"; REG-11, line 201: "前4位及后5位". More digits than asked are welcome.
 */
final class GivenAsAsked implements ReceiptRule {

    /**
     * Whole numbers where they are forbidden before the visit, without the digits that must be hidden.
     *
     * <p>REG-11, line 201: "手机号码前4位及后5位"; REG-16, line 290: "联系方式中间隐去四位".
     */
    static Stream<Problem> tooMuch(List<PhoneNumber> phones, Terms terms) {
        return phones.stream().filter(terms::forbid)
                .map(phone -> new Problem(Field.PHONE, Why.TOO_MUCH, Optional.of(terms.allowed(phone).pattern())));
    }

    @Override
    public Question question() {
        return Question.GIVEN_AS_ASKED;
    }

    @Override
    public Answered ask(CaseFile file) {
        return file.terms().map(terms -> of(question(), problems(file, terms)))
                .orElseGet(() -> Answered.notAsked(question(), Answered.Because.NO_TERMS));
    }

    /** A no names what is to be mended, without what was written. */
    static Answered of(Question question, List<Problem> problems) {
        return Answered.of(question, problems.isEmpty(),
                problems.stream().map(problem -> problem.field() + ":" + problem.why()).distinct().toArray());
    }

    /** Of a report that is otherwise complete, in the order of the fields. */
    static List<Problem> problems(CaseFile file, Terms terms) {
        return Stream.concat(problems(file.reading(), terms).stream(), FromPromotionArea.problems(file).stream())
                .sorted(Comparator.comparing(Problem::field)).toList();
    }

    static List<Problem> problems(ReportReading reading, Terms terms) {
        List<Problem> problems = new ArrayList<>();
        reading.name().filter(name -> !terms.nameForm().isMetBy(name))
                .ifPresent(name -> problems.add(new Problem(Field.NAME, Why.WRONG_FORM, Optional.of(name.written()))));
        reading.phones().stream()
                .filter(phone -> terms.phoneForms().stream().noneMatch(form -> form.isMetBy(phone)))
                .forEach(phone -> problems.add(new Problem(Field.PHONE, Why.WRONG_FORM, Optional.of(phone.masked()))));
        tooMuch(reading.phones(), terms).forEach(problems::add);
        AskedBeside.problems(reading, terms).forEach(problems::add);
        return problems;
    }
}
