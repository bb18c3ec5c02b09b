package dev.baobei.generated;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.Span;
import dev.baobei.domain.phone.PhoneNumber;

/** No digit of a record is from anywhere but the place in the text where the customer's number stands. */
final class Digits {

    private Digits() {}

    /** What is wrong with the places that a complete report gives for its numbers. */
    static List<String> astray(Message message, Reading reading, int report) {
        List<Span> spans = reading.spans().stream().filter(span -> span.field() == Field.PHONE).toList();
        return reading.reports().get(report).phones().stream()
                .filter(phone -> spans.stream().noneMatch(span -> isSource(message.text(), span, phone)))
                .map(phone -> "no place in the text has the digits of a number read")
                .collect(Collectors.collectingAndThen(Collectors.toList(),
                        astray -> Stream.concat(astray.stream(), elsewhere(message, own(spans, report))).distinct().toList()));
    }

    private static List<Span> own(List<Span> spans, int report) {
        return spans.stream().filter(span -> span.report() == report).toList();
    }

    private static Stream<String> elsewhere(Message message, List<Span> spans) {
        return message.places().isEmpty()
                ? Stream.empty()
                : spans.stream()
                        .filter(span -> message.places().stream().noneMatch(place -> place.field() == Field.PHONE
                                && span.from() < place.to() && span.to() > place.from()))
                        .map(span -> "a number was taken from where no customer's number stands");
    }

    /**
     * Whether the raw text there has the known digits of the number, in their order. A country is written in several ways or not at
     * all, and one place may hold two numbers.
     */
    static boolean isSource(String text, Span span, PhoneNumber phone) {
        String there = digits(text.substring(span.from(), span.to()));
        String known = digits(phone.pattern());
        return there.contains(known)
                || phone.pattern().startsWith("+")
                        && IntStream.of(1, 2, 3).anyMatch(country -> there.contains(known.substring(country)));
    }

    private static String digits(String text) {
        return text.codePoints().filter(Character::isDigit).mapToObj(c -> String.valueOf(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }
}
