package dev.baobei.domain.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/**
 * What must hold of the reading of any bytes at all; Jazzer calls it with bytes that it makes up ({@code mvn -Pfuzz test}).
 *
 * <p>Nothing is thrown, no digit of a complete report was not typed in that report's number, and the work is linear.
 */
public final class ReaderFuzzer {

    private static final int MOST_LOOKS = 2_000;
    private static final int LOOKS_AT_NOTHING = 20_000;
    private static final Surroundings IMPLYING = FieldProjects.implying();
    private static final Surroundings NAMING = FieldProjects.naming();

    private ReaderFuzzer() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        String message = new String(data, StandardCharsets.UTF_8);
        holds(message, IMPLYING);
        holds(message, NAMING);
    }

    /** Reads a message and fails where what was read cannot be true. */
    static void holds(String message, Surroundings around) {
        Text text = Text.of(message);
        Reading reading = Reader.read(text, around);
        if (text.looks() > LOOKS_AT_NOTHING + (long) MOST_LOOKS * message.length()) {
            throw new AssertionError(text.looks() + " looks at " + message.length() + " characters");
        }
        for (int report = 0; report < reading.reports().size(); report++) {
            int index = report;
            ReportReading read = reading.reports().get(report);
            String typed = digits(message,
                    reading.spans().stream().filter(span -> span.report() == index && span.field() == Field.PHONE).toList());
            Optional<PhoneNumber> made = read.phones().stream().filter(phone -> !isTyped(phone, typed)).findFirst();
            if (read.isComplete() && made.isPresent()) {
                throw new AssertionError("a number that was not typed: " + message);
            }
        }
        Reader.read(CorrectedText.of(message, reading), NAMING);
    }

    private static String digits(String message, List<Span> spans) {
        StringBuilder digits = new StringBuilder();
        spans.forEach(span -> digits.append(
                SpokenDigits.in(Text.of(message.substring(span.from(), span.to()))).toString().replaceAll("[^0-9]", "")));
        return digits.toString();
    }

    /** The known digits stand there in this order; a country code that was left out is no digit of the sender's. */
    private static boolean isTyped(PhoneNumber phone, String typed) {
        String known = phone.isMainland() ? phone.pattern() : phone.pattern().replaceFirst("^\\+86", "");
        int at = 0;
        for (char digit : known.replaceAll("[^0-9]", "").toCharArray()) {
            at = typed.indexOf(digit, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
