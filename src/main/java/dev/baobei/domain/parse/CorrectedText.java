package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * The text to send back (改好再发) after an incomplete message: what the sender wrote, in a form that is certainly understood, with
 * a gap for each value that was missing or unclear.
 */
public final class CorrectedText {

    /** What stands where the sender has to fill something in. */
    public static final String GAP = "___";

    /** With the reason before it a line of this length leaves room in two segments of an SMS. */
    private static final int LONGEST_LINE = 80;

    private final String raw;
    private final Reading reading;

    private CorrectedText(String raw, Reading reading) {
        this.raw = Body.of(raw);
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
        return new CorrectedText(Body.of(raw), reading).line(report, reading.reports().get(report).with(problems));
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
                read.propertyType(), read.visitAt(), read.agency(), Optional.of(colleague), problems, read.particulars(),
                read.unclear()))
                + phone.map(number -> ",经纪人电话:" + number).orElse("");
    }

    private String line(int report) {
        return line(report, reading.reports().get(report));
    }

    /** What a report needs; then, while there is room, what else the sender said that can be said again. */
    private String line(int report, ReportReading read) {
        StringBuilder line = new StringBuilder(
                "报备项目:" + project(read) + ",客户姓名:" + name(report, read) + ",电话:" + phones(report, read));
        CorrectedBeside beside = new CorrectedBeside(read);
        Stream.of(beside.gender(said(report, Field.GENDER)), beside.freeWords(), beside.visit(said(report, Field.VISIT_AT)),
                read.agent().map(agent -> ",经纪人:" + agent).stream())
                .flatMap(more -> more)
                .map(CorrectedText::onOneLine)
                .filter(more -> beside.isAsked(more) || line.length() + more.length() <= LONGEST_LINE)
                .forEach(line::append);
        return line.toString();
    }

    private static String project(ReportReading read) {
        boolean clear = !isUnclear(read, Field.PROJECT);
        return read.project().filter(known -> clear).map(Project::name).orElse(GAP);
    }

    private String name(int report, ReportReading read) {
        boolean clear = !isUnclear(read, Field.NAME) && read.problems().stream()
                .noneMatch(problem -> problem.field() == Field.GENDER && problem.why() == Why.AMBIGUOUS);
        return said(report, Field.NAME).filter(any -> clear).map(CorrectedText::onOneLine).orElse(GAP);
    }

    private String phones(int report, ReportReading read) {
        List<String> hidden = read.problems().stream().filter(problem -> problem.why() == Why.TOO_MUCH)
                .flatMap(problem -> problem.seen().stream()).toList();
        long unclear = read.problems().stream().filter(problem -> problem.field() == Field.PHONE).count();
        if (!hidden.isEmpty() && hidden.size() == unclear) {
            return read.phones().stream().map(phone -> hidden(phone, hidden)).distinct().collect(Collectors.joining("/"));
        }
        String numbers = values(report, Field.PHONE).distinct().map(CorrectedText::onOneLine).collect(Collectors.joining("/"));
        return isUnclear(read, Field.PHONE) || numbers.isEmpty() ? GAP : numbers;
    }

    /** A number with the digits hidden that may not be given. */
    private static String hidden(PhoneNumber phone, List<String> hidden) {
        return hidden.stream().filter(one -> phone.isWhole() && phone.isCompatibleWith(new PhoneNumber(one))).findFirst()
                .orElse(phone.pattern());
    }

    private static boolean isUnclear(ReportReading read, Field field) {
        return read.problems().stream().anyMatch(problem -> problem.field() == field);
    }

    private Optional<String> said(int report, Field field) {
        return values(report, field).findFirst();
    }

    private Stream<String> values(int report, Field field) {
        return reading.spans()
                .stream()
                .filter(span -> span.report() == report && span.field() == field)
                .map(span -> raw.substring(span.from(), span.to()));
    }

    private static String onOneLine(String value) {
        return value.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
    }
}
