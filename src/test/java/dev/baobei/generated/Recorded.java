package dev.baobei.generated;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.party.Gender;

/**
 * A message with its meaning in one line, so that it stays what it is when the grammar changes: seed, receipt, whether the number
 * implies the project, kinds, text, reports, claims and places of numbers.
 */
final class Recorded {

    private static final String AND = " & ";

    private Recorded() {}

    static String line(Message message) {
        return String.join("\t", String.valueOf(message.seed()), message.received().toString(),
                String.valueOf(message.isImplied()),
                message.kinds().stream().map(Kind::name).collect(Collectors.joining(AND)),
                message.text().replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t"),
                message.reports().stream().map(Recorded::meant).collect(Collectors.joining(AND)),
                String.join(AND, message.claims()),
                message.places().stream().filter(place -> place.field() == Field.PHONE)
                        .map(place -> place.from() + "-" + place.to()).collect(Collectors.joining(AND)));
    }

    private static String meant(Meant meant) {
        return meant.isCertain()
                ? String.join(";", meant.project(), meant.name(), meant.gender().name(), String.join(",", meant.phones()),
                        meant.visitAt().map(Instant::toString).orElse("-"))
                : "asked";
    }

    static Message message(String line) {
        String[] cells = line.split("\t", -1);
        return new Message(Long.parseLong(cells[0]), List.of("recorded"),
                cells[4].replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"), Boolean.parseBoolean(cells[2]),
                Instant.parse(cells[1]),
                parts(cells[3]).map(Kind::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))),
                parts(cells[5]).map(Recorded::report).toList(), parts(cells[6]).toList(),
                parts(cells[7]).map(Recorded::place).toList());
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(AND)).filter(part -> !part.isEmpty());
    }

    private static Meant report(String part) {
        if (part.equals("asked")) {
            return Meant.ASKED;
        }
        String[] values = part.split(";", -1);
        return new Meant(true, values[0], values[1], Gender.valueOf(values[2]), List.of(values[3].split(",")),
                values[4].equals("-") ? Optional.empty() : Optional.of(Instant.parse(values[4])));
    }

    private static Place place(String part) {
        String[] ends = part.split("-");
        return new Place(Field.PHONE, "", Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
