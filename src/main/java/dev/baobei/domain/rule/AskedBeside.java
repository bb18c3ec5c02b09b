package dev.baobei.domain.rule;

import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.prereport.Particulars;
import dev.baobei.domain.terms.Particular;
import dev.baobei.domain.terms.Terms;

/**
 * What the terms ask for beside name and number is said; what is not, or is no value, is a problem to be mended by the sender.
 *
 * <p>REG-02, line 25: "表格里要求填写的客户名字、电话、地址填写详细"; REG-09, line 161: "客户所在地", "客户需求和意向"; REG-11, line 201:
 * "姓名.姓别.手机号码"; REG-12, line 215: "客户需求", "联系时间".
 */
final class AskedBeside {

    private AskedBeside() {}

    static Stream<Problem> problems(ReportReading reading, Terms terms) {
        return terms.fields().stream().sorted().filter(asked -> !isSaid(asked, reading))
                .map(asked -> problem(fieldOf(asked), reading));
    }

    /** A company has no gender; whose name is still asked for may bring it along. */
    private static boolean isSaid(Particular asked, ReportReading reading) {
        Particulars said = reading.particulars();
        return switch (asked) {
            case GENDER -> reading.name().filter(name -> name.gender() == Gender.UNKNOWN && !name.isCompany()).isEmpty();
            case ADDRESS -> said.address().isPresent();
            case NEED -> said.need().isPresent();
            case CONTACT_TIME -> said.contactTime().isPresent();
            case VISIT_TIME -> said.visitAt().isPresent();
        };
    }

    private static Field fieldOf(Particular asked) {
        return switch (asked) {
            case GENDER -> Field.GENDER;
            case ADDRESS -> Field.ADDRESS;
            case NEED -> Field.NEED;
            case CONTACT_TIME -> Field.CONTACT_TIME;
            case VISIT_TIME -> Field.VISIT_AT;
        };
    }

    private static Problem problem(Field field, ReportReading reading) {
        return reading.unclear().stream().filter(problem -> problem.field() == field).findFirst()
                .orElseGet(() -> new Problem(field, Why.MISSING, Optional.empty()));
    }
}
