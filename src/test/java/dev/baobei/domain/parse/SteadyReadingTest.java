package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What says nothing changes no value of the table's messages, and every digit of a record stands in the text where it says. */
class SteadyReadingTest {

    private static final int WIDE = '０' - '0';
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9*])[0-9*]{11}(?![0-9*])");

    /** Changes of a text that leave its meaning alone. */
    enum Change {
        GREETING(text -> "您好！\n" + text),
        THANKS(text -> text + "\n谢谢！"),
        BLANKS(text -> "  " + text + " \n"),
        BYTE_ORDER_MARK(text -> "\ufeff" + text),
        CARRIAGE_RETURNS(text -> text.replaceAll("\r?\n", "\r\n")),
        WIDE_NUMBERS(text -> NUMBER.matcher(text).replaceAll(number -> wide(number.group()))),
        BIDI_MARKS(text -> text.replaceAll("[0-9*]{11}", "\u202a$0\u202c"));

        private final UnaryOperator<String> change;

        Change(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    private static String wide(String number) {
        return number.chars().mapToObj(c -> Character.toString(c == '*' ? '＊' : c + WIDE)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void whatSaysNothingChangesNoValue(Change change) {
        assertEquals("", ExpectedReadingsTest.messages()
                .filter(rows -> rows.stream().allMatch(row -> row.may("read")))
                .filter(rows -> ExpectedReadingsTest.wrong(rows, ExpectedReadingsTest.read(rows, rows.get(0).text())).isEmpty())
                .flatMap(rows -> changed(rows, change.change.apply(rows.get(0).text())))
                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> changed(List<ExpectedRow> rows, String text) {
        return ExpectedReadingsTest.wrong(rows, ExpectedReadingsTest.read(rows, text)).stream()
                .map(wrong -> rows.get(0).id() + " " + wrong);
    }

    @Test
    void everyDigitOfARecordStandsInTheTextWhereTheRecordSays() {
        assertEquals("", ExpectedReadingsTest.messages()
                .flatMap(rows -> astray(rows, ExpectedReadingsTest.read(rows, rows.get(0).text())))
                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> astray(List<ExpectedRow> rows, Reading reading) {
        return reading.reports().stream().filter(ReportReading::isComplete).flatMap(report -> report.phones().stream())
                .filter(phone -> reading.spans().stream().filter(span -> span.field() == Field.PHONE)
                        .noneMatch(span -> hasDigits(Body.of(rows.get(0).text()).substring(span.from(), span.to()), phone)))
                .map(phone -> rows.get(0).id() + " has no place for a number of " + Readings.of(reading));
    }

    /** Every known digit in its order, typed or dictated; a country before them is written in several ways or not at all. */
    private static boolean hasDigits(String raw, PhoneNumber phone) {
        String known = digits(phone.pattern(), SteadyReadingTest::typed);
        return hasDigits(digits(raw, SteadyReadingTest::typed), phone, known)
                || hasDigits(digits(raw, SteadyReadingTest::dictated), phone, known);
    }

    private static boolean hasDigits(String there, PhoneNumber phone, String known) {
        return there.contains(known)
                || phone.pattern().startsWith("+")
                        && IntStream.of(1, 2, 3).anyMatch(country -> there.contains(known.substring(country)));
    }

    private static String digits(String text, IntUnaryOperator digit) {
        return text.codePoints().map(digit).filter(value -> value >= 0).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static int typed(int character) {
        return Character.digit(character, 10);
    }

    private static int dictated(int character) {
        int word = "零一二三四五六七八九".indexOf(character);
        return character == '幺' ? 1 : word >= 0 ? word : typed(character);
    }
}
