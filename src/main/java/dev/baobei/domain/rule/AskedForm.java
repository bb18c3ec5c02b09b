package dev.baobei.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.terms.Terms;

/**
 * Name and number are given in the form that the terms ask; what is not is a problem to be mended by the sender.
 *
 * <p>REG-03, line 43: "客户张先生,电话:前三后四"; REG-11, line 201: "前4位及后5位". More digits than asked are welcome.
 */
final class AskedForm {

    private AskedForm() {}

    static List<Problem> problems(ReportReading reading, Terms terms) {
        List<Problem> problems = new ArrayList<>();
        reading.name().filter(name -> !terms.nameForm().isMetBy(name))
                .ifPresent(name -> problems.add(new Problem(Field.NAME, Why.WRONG_FORM, Optional.of(name.written()))));
        reading.phones().stream()
                .filter(phone -> terms.phoneForms().stream().noneMatch(form -> form.isMetBy(phone)))
                .forEach(phone -> problems.add(new Problem(Field.PHONE, Why.WRONG_FORM, Optional.of(phone.masked()))));
        return problems;
    }
}
