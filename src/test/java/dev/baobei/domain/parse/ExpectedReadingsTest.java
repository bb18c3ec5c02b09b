package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.party.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What known messages say, written by hand by somebody who had not seen the reader. No message is ever read wrong; and each is
 * understood as the table says: read where it can be, asked about, and for the right thing, where it cannot.
 */
class ExpectedReadingsTest {

    private static final List<Project> PROJECTS = Stream
            .of("云栖府", "保利十方舟", "保利缦城和颂", "山河印", "越秀", "金桥农批", "龙湖滟澜山")
            .map(name -> new Project(name.hashCode(), "P" + Math.abs(name.hashCode() % 1000), name, List.of(),
                    List.of("商铺", "公寓", "写字楼", "住宅"), FieldProjects.SHANGHAI, Optional.empty()))
            .toList();

    static Stream<List<ExpectedRow>> messages() {
        return ExpectedRow.table().values().stream();
    }

    private static Reading read(List<ExpectedRow> rows) {
        return read(rows, rows.get(0).text());
    }

    /** Reads another text as if it had been sent in place of a message of the table. */
    static Reading read(List<ExpectedRow> rows, String text) {
        ExpectedRow first = rows.get(0);
        Optional<Project> implied = first.isImplied() ? Optional.of(FieldProjects.JINQIAO) : Optional.empty();
        List<Project> served = implied.map(List::of).orElse(PROJECTS);
        return Reader.read(text, new Surroundings(served, implied, first.received().toInstant()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageIsNeverReadWrong(List<ExpectedRow> rows) {
        assertEquals(List.of(), wrong(rows, read(rows)), () -> rows.get(0).text());
    }

    static List<String> wrong(List<ExpectedRow> rows, Reading reading) {
        List<ExpectedRow> open = new ArrayList<>(rows.stream().filter(row -> row.may("read")).toList());
        return reading.reports().stream().filter(ReportReading::isComplete).flatMap(report -> wrong(open, report)).toList();
    }

    /** Each complete report is one that the table expects, and no row answers for two. */
    private static Stream<String> wrong(List<ExpectedRow> open, ReportReading report) {
        Optional<ExpectedRow> meant = open.stream().filter(row -> row.contradictions(report).isEmpty()).findFirst();
        if (meant.isPresent()) {
            open.remove(meant.get());
            return Stream.empty();
        }
        return open.isEmpty()
                ? Stream.of("read where nothing is certain: " + Readings.of(report))
                : open.get(0).contradictions(report).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageIsUnderstood(List<ExpectedRow> rows) {
        assertEquals(List.of(), misunderstood(rows, read(rows)), () -> rows.get(0).text());
    }

    private static List<String> misunderstood(List<ExpectedRow> rows, Reading reading) {
        ExpectedRow first = rows.get(0);
        if (first.may("unread") && reading.reports().stream().noneMatch(ReportReading::isComplete)) {
            return List.of();
        }
        if (!first.may(outcome(reading.kind(), rows))) {
            return List.of("expected " + first.outcomes() + " but is " + Readings.of(reading));
        }
        return first.report() == 0 ? List.of() : differences(rows, reading);
    }

    private static String outcome(Kind kind, List<ExpectedRow> rows) {
        return switch (kind) {
            case PRE_REPORT -> rows.get(0).may("read") ? "read" : "asked";
            case VISIT_NOTICE -> "visitNotice";
            case FOLLOW_UP -> "followUp";
            case OPT_OUT -> "optOut";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<String> differences(List<ExpectedRow> rows, Reading reading) {
        if (rows.size() != reading.reports().size()) {
            return List.of("expected " + rows.size() + " reports but is " + Readings.of(reading));
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            differences.addAll(differences(rows.get(i), reading.reports().get(i)));
        }
        return differences;
    }

    private static List<String> differences(ExpectedRow row, ReportReading report) {
        if (!row.may(report.isComplete() ? "read" : "asked")) {
            return List.of("expected " + row.outcomes() + " but is " + report.problems());
        }
        boolean isFree = row.outcomes().size() > 1 && !report.isComplete();
        return isFree ? List.of() : Stream.concat(row.differences(report).stream(), notAsked(row, report)).toList();
    }

    /** What must be asked and is not, or is asked and needs no asking. */
    private static Stream<String> notAsked(ExpectedRow row, ReportReading report) {
        List<String> fields = report.problems().stream().map(problem -> problem.field().name()).toList();
        List<String> causes = report.problems().stream().map(problem -> problem.field() + ":" + problem.why()).toList();
        boolean isRight = report.isComplete()
                || row.asked().size() == report.problems().size()
                        && row.asked().stream().allMatch(asked -> fields.contains(asked) || causes.contains(asked));
        return isRight ? Stream.empty() : Stream.of("expected to ask " + row.asked() + " but asks " + causes);
    }
}
