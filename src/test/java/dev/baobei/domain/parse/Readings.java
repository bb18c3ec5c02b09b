package dev.baobei.domain.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/** A reading in one line, as the tables of the tests write it. */
final class Readings {

    private Readings() {}

    /** {@code JQ 张先生 MALE 138****1234} for each report; problems in brackets; the kind where there is no report. */
    static String of(Reading reading) {
        return reading.kind() == Reading.Kind.PRE_REPORT
                ? reading.reports().stream().map(Readings::of).collect(Collectors.joining(" + "))
                : reading.kind() + reading.argument().map(" "::concat).orElse("");
    }

    static String of(ReportReading report) {
        String read = String.join(" ", report.project().map(Project::code).orElse("-"),
                report.name().map(name -> name.written() + " " + name.gender()).orElse("-"), phones(report.phones()));
        return read + report.visitAt().map(Readings::local).orElse("") + problems(report.problems());
    }

    private static String phones(List<PhoneNumber> phones) {
        return phones.isEmpty() ? "-" : phones.stream().map(PhoneNumber::pattern).collect(Collectors.joining(","));
    }

    private static String local(Instant moment) {
        return " " + moment.atZone(FieldProjects.SHANGHAI).toLocalDateTime();
    }

    private static String problems(List<Problem> problems) {
        return problems.isEmpty()
                ? ""
                : problems.stream()
                        .map(problem -> problem.field() + " " + problem.why() + seen(problem.seen()))
                        .collect(Collectors.joining("; ", " [", "]"));
    }

    private static String seen(Optional<String> seen) {
        return seen.map(value -> " " + value).orElse("");
    }
}
