package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What known messages say, written by hand by somebody who had not seen the reader. A message may be asked about where it could
 * have been read; it is never read wrong.
 */
class ExpectedReadingsTest {

    private static final List<Project> PROJECTS = Stream
            .of("云栖府", "保利十方舟", "保利缦城和颂", "山河印", "越秀", "金桥农批", "龙湖滟澜山")
            .map(name -> new Project(name.hashCode(), "P" + Math.abs(name.hashCode() % 1000), name, List.of(), List.of(),
                    FieldProjects.SHANGHAI, Optional.empty()))
            .toList();

    /** One row of the table: one expected report of a message, or that there is none. */
    record Row(String id, int report, OffsetDateTime received, String text, String outcome, String project, String name,
            String gender, String phone, String visitAt, String why) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], Integer.parseInt(cells[1]), OffsetDateTime.parse(cells[2]),
                    cells[3].replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"), cells[4], cells[5], cells[6],
                    cells[7],
                    cells[8], cells[9], cells[10]);
        }

        boolean isImplied() {
            return project.equals("(implied)");
        }
    }

    static Map<String, List<Row>> table() {
        try (var lines = new BufferedReader(new InputStreamReader(
                ExpectedReadingsTest.class.getResourceAsStream("/reading/expected.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Row::of)
                    .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Stream<List<Row>> messages() {
        return table().values().stream();
    }

    private static Reading read(List<Row> rows) {
        Row first = rows.get(0);
        Optional<Project> implied = first.isImplied() ? Optional.of(FieldProjects.JINQIAO) : Optional.empty();
        List<Project> served = implied.map(List::of).orElse(PROJECTS);
        return Reader.read(first.text(), new Surroundings(served, implied, first.received().toInstant()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageIsNeverReadWrong(List<Row> rows) {
        assertEquals(List.of(), wrong(rows, read(rows)), () -> rows.get(0).text());
    }

    private static List<String> wrong(List<Row> rows, Reading reading) {
        List<ReportReading> complete = reading.reports().stream().filter(ReportReading::isComplete).toList();
        List<Row> expected = rows.stream().filter(row -> row.outcome().equals("read")).toList();
        if (complete.size() > expected.size()) {
            return List.of("more is read than is said: " + Readings.of(reading));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < reading.reports().size(); i++) {
            ReportReading report = reading.reports().get(i);
            if (report.isComplete() && (i >= rows.size() || !differences(rows.get(i), report).isEmpty())) {
                wrong.add(i < rows.size() ? differences(rows.get(i), report).toString() : "one report too many");
            }
        }
        return wrong;
    }

    private static List<String> differences(Row row, ReportReading report) {
        List<String> differences = new ArrayList<>();
        String project = report.project().map(Project::name).orElse("");
        compare(differences, "project", row.isImplied() ? FieldProjects.JINQIAO.name() : row.project(), project);
        compare(differences, "name", row.name(), report.name().map(name -> name.written()).orElse(""));
        compare(differences, "gender", row.gender(), report.name().map(name -> name.gender().name()).orElse(""));
        compare(differences, "phone", row.phone(),
                report.phones().stream().map(PhoneNumber::pattern).collect(Collectors.joining(",")));
        report.visitAt().ifPresent(at -> compare(differences, "visitAt",
                row.visitAt().isEmpty() || row.visitAt().equals("?")
                        ? row.visitAt()
                        : OffsetDateTime.parse(row.visitAt()).toInstant().toString(),
                at.toString()));
        return differences;
    }

    private static void compare(List<String> differences, String what, String expected, String actual) {
        if (!expected.equals("?") && !expected.equals(actual)) {
            differences.add(what + ": expected " + expected + " but read " + actual);
        }
    }

    @Test
    void mostAreReadAtTheFirstTry() {
        List<List<Row>> readable = messages().filter(rows -> rows.stream().allMatch(row -> row.outcome().equals("read")))
                .toList();
        List<String> asked = readable.stream().filter(rows -> {
            List<ReportReading> reports = read(rows).reports();
            return reports.size() != rows.size() || reports.stream().anyMatch(report -> !report.isComplete());
        }).map(rows -> rows.get(0).id() + " " + Readings.of(read(rows))).toList();
        System.out.printf("asked about, though it could have been read: %d of %d%n%s%n", asked.size(), readable.size(),
                String.join("\n", asked));
        assertTrue(asked.size() * 10 <= readable.size(), asked.toString());
    }
}
