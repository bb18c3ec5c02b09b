package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;

/**
 * The text to send back (改好再发) after an incomplete message: what the sender wrote, in a form that is certainly understood, with
 * a gap for each value that was missing or unclear.
 */
public final class CorrectedText {

    /** What stands where the sender has to fill something in. */
    public static final String GAP = "___";

    private final String raw;
    private final Reading reading;

    private CorrectedText(String raw, Reading reading) {
        this.raw = raw;
        this.reading = reading;
    }

    /**
     * One line for each report that is not complete: {@code 报备项目:金桥农批,客户姓名:张先生,电话:___}.
     *
     * @param raw     the text that was read
     * @param reading what was read from it
     */
    public static String of(String raw, Reading reading) {
        CorrectedText text = new CorrectedText(Body.of(raw), reading);
        return IntStream.range(0, reading.reports().size())
                .filter(report -> !reading.reports().get(report).isComplete())
                .mapToObj(text::line)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The line for one report that was read whole but is not as the terms ask.
     *
     * @param report   its index in the reading
     * @param problems what the terms object to
     */
    public static String of(String raw, Reading reading, int report, List<Problem> problems) {
        ReportReading read = reading.reports().get(report);
        return new CorrectedText(Body.of(raw), reading).line(report,
                new ReportReading(read.project(), read.name(), read.phones(),
                        read.propertyType(), read.visitAt(), read.agency(), read.agent(), problems));
    }

    /**
     * The same where somebody reports for a colleague, who is named in it.
     *
     * @param colleague the colleague's name, or a gap
     * @param phone     the colleague's number or a gap, where the name alone is not enough
     */
    public static String of(String raw, Reading reading, int report, List<Problem> problems, String colleague,
            Optional<String> phone) {
        ReportReading read = reading.reports().get(report);
        return new CorrectedText(raw, reading).line(report, new ReportReading(read.project(), read.name(), read.phones(),
                read.propertyType(), read.visitAt(), read.agency(), Optional.of(colleague), problems))
                + phone.map(number -> ",经纪人电话:" + number).orElse("");
    }

    private String line(int report) {
        return line(report, reading.reports().get(report));
    }

    private String line(int report, ReportReading read) {
        return Stream.of(Optional.of("报备项目:" + project(read)),
                Optional.of("客户姓名:" + value(report, read, Field.NAME)),
                Optional.of("电话:" + value(report, read, Field.PHONE)),
                read.visitAt().map(known -> "到访时间:" + cut(report, Field.VISIT_AT)),
                read.agent().map(agent -> "经纪人:" + agent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
    }

    private static String project(ReportReading read) {
        boolean clear = !isUnclear(read, Field.PROJECT);
        return read.project().filter(known -> clear).map(Project::name).orElse(GAP);
    }

    private String value(int report, ReportReading read, Field field) {
        boolean genderUnclear = field == Field.NAME && isUnclear(read, Field.GENDER);
        return isUnclear(read, field) || genderUnclear ? GAP : cut(report, field);
    }

    private static boolean isUnclear(ReportReading read, Field field) {
        return read.problems().stream().anyMatch(problem -> problem.field() == field);
    }

    private String cut(int report, Field field) {
        List<String> values = reading.spans()
                .stream()
                .filter(span -> span.report() == report && span.field() == field)
                .map(span -> raw.substring(span.from(), span.to()))
                .toList();
        return values.isEmpty() ? GAP : String.join("/", values);
    }
}
