package dev.baobei.wording;

import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.reply.Example;
import dev.baobei.domain.reply.Reply.HowTo;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.Claims;
import dev.baobei.domain.rule.Outcome.Accepted;
import dev.baobei.domain.rule.Reception;
import dev.baobei.domain.terms.NameForm;
import dev.baobei.domain.terms.PhoneForm;
import dev.baobei.domain.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The example that we show somebody is a report that we would accept, whatever the terms ask and the project is called. */
class ExampleWordingTest {

    private static final List<String> NAMES = List.of("金桥农批", "山水苑12", "K2·海棠湾", "保利十方舟国际商务中心二期", "万科城(三期)", "紫金 一号",
            "The Bund");

    static Stream<Arguments> everyCombinationOfTerms() {
        PhoneForm[] forms = PhoneForm.values();
        return IntStream.range(1, 1 << forms.length).boxed().flatMap(chosen -> {
            Set<PhoneForm> asked = EnumSet.noneOf(PhoneForm.class);
            IntStream.range(0, forms.length).filter(i -> (chosen & 1 << i) != 0).forEach(i -> asked.add(forms[i]));
            return Stream.of(NameForm.values()).map(name -> Arguments.of(asked, name));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyCombinationOfTerms")
    void isAccepted(Set<PhoneForm> phones, NameForm name) {
        Terms terms = SomeTerms.usual().with(phones).with(name).terms();
        for (String called : NAMES) {
            Project project = new Project(1, "XX", called, List.of(), List.of(), SHANGHAI, Optional.empty());
            isAccepted(new Example(project, terms));
            assertEquals(List.of("李明"), isAccepted(new Example(project, terms, Optional.of("李明"))));
        }
    }

    /** The agents whom it names. */
    private static List<String> isAccepted(Example example) {
        Project project = example.project();
        Project other = new Project(2, "YY", "别的项目", List.of(), List.of(), SHANGHAI, Optional.empty());
        String text = example(example);

        Reading reading = Reader.read(text, new Surroundings(List.of(project, other), Optional.empty(), at("10:00")));

        assertEquals(1, reading.reports().size(), text);
        ReportReading report = reading.reports().get(0);
        assertEquals(List.of(), report.problems(), text);
        assertEquals(Optional.of(project), report.project(), text);
        assertInstanceOf(Accepted.class,
                Reception.decide(new CaseFile(at("10:00"), LI, Optional.of(example.terms()), report, List.of(), List.of())),
                text);
        return Claims.of(text, reading, 0).agents();
    }

    private static String example(Example example) {
        return new Wording().messages(new HowTo(List.of(example), 0)).get(0).split("\n")[1];
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WHOLE,13812341234", "FIRST3_LAST4,138****1234", "FIRST4_LAST5,1381**41234", "FIRST3_LAST6,138**341234",
            "FIRST4_LAST3,1381****234", "FIRST7,1381234****", "LAST4,*******1234"})
    void showsTheDigitsThatAreAsked(PhoneForm form, String number) {
        Project project = new Project(1, "JQ", "金桥农批", List.of(), List.of(), SHANGHAI, Optional.empty());
        assertEquals("报备项目:金桥农批,客户姓名:张伟,电话:" + number,
                example(new Example(project, SomeTerms.usual().with(Set.of(form)).with(NameForm.FULL).terms())));
    }

    @Test
    void showsTheFormThatIsEasiestWhereSeveralWillDo() {
        assertEquals(PhoneForm.FIRST3_LAST4, PhoneForm.easiestOf(EnumSet.allOf(PhoneForm.class)));
        assertEquals(PhoneForm.LAST4, PhoneForm.easiestOf(Set.of(PhoneForm.LAST4, PhoneForm.WHOLE)));
    }
}
