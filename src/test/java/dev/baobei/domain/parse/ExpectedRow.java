package dev.baobei.domain.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/** One row of {@code reading/expected.tsv}: one report that a message holds, or that it holds none. */
record ExpectedRow(String id, int report, OffsetDateTime received, String text, List<String> outcomes, String project,
        String name, String gender, String phone, String visitAt, String propertyType, String agency, String agent,
        String why) {

    private static final Pattern CODE_POINT = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String FORMAT_CHARACTERS = "\\p{Cf}";

    /** The rows of each message, in the order of the file. */
    static Map<String, List<ExpectedRow>> table() {
        try (var lines = new BufferedReader(new InputStreamReader(
                ExpectedRow.class.getResourceAsStream("/reading/expected.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(ExpectedRow::of)
                    .collect(Collectors.groupingBy(ExpectedRow::id, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ExpectedRow of(String line) {
        String[] cells = line.split("\t", -1);
        return new ExpectedRow(cells[0], Integer.parseInt(cells[1]), OffsetDateTime.parse(cells[2]), unescaped(cells[3]),
                List.of(cells[4].split("\\|")), cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11],
                cells[12], cells[13]);
    }

    private static String unescaped(String text) {
        return CODE_POINT.matcher(text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    boolean isImplied() {
        return project.equals("(implied)");
    }

    boolean may(String outcome) {
        return outcomes.contains(outcome);
    }

    /** What must be asked: the words before the first semicolon of the last column. */
    List<String> asked() {
        return List.of(why.split(";")[0].trim().split(" "));
    }

    /** Where a report says something else than this row; a value left out is no contradiction. */
    List<String> contradictions(ReportReading report) {
        return differences(report).stream().filter(difference -> !difference.endsWith(" but read ")).toList();
    }

    /** Where a report is not what this row says, values left out included. */
    List<String> differences(ReportReading report) {
        List<String> differences = new ArrayList<>();
        compare(differences, "project", isImplied() ? FieldProjects.JINQIAO.name() : project,
                report.project().map(Project::name));
        compare(differences, "name", name, report.name().map(read -> read.written()));
        compare(differences, "gender", gender, report.name().map(read -> read.gender().name()));
        compare(differences, "phone", phone,
                Optional.of(report.phones().stream().map(PhoneNumber::pattern).collect(Collectors.joining(","))));
        compare(differences, "visitAt", visitAt,
                report.visitAt().map(at -> at.atZone(FieldProjects.SHANGHAI).toOffsetDateTime().toString()));
        compare(differences, "propertyType", propertyType, report.propertyType());
        compare(differences, "agency", agency, report.agency());
        compare(differences, "agent", agent, report.agent());
        return differences;
    }

    private static void compare(List<String> differences, String what, String expected, Optional<String> read) {
        String actual = read.map(value -> value.replaceAll(FORMAT_CHARACTERS, "")).orElse("");
        List<String> allowed = List.of(expected.split("\\|", -1));
        if (!allowed.contains("?") && allowed.stream().noneMatch(value -> isSame(what, value, actual))) {
            differences.add(what + ": expected " + expected + " but read " + actual);
        }
    }

    private static boolean isSame(String what, String expected, String actual) {
        return expected.equals(actual)
                || what.equals("visitAt") && !expected.isEmpty() && !actual.isEmpty()
                        && OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
    }
}
