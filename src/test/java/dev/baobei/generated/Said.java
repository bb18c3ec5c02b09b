package dev.baobei.generated;

import java.time.Instant;
import java.util.stream.Collectors;

import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/** A reading in one line, for whoever looks at a failure. */
final class Said {

    private Said() {}

    static String of(Reading reading) {
        return reading.reports().isEmpty()
                ? reading.kind().toString()
                : reading.reports().stream().map(Said::of).collect(Collectors.joining(" + "));
    }

    static String of(ReportReading report) {
        String phones = report.phones().stream().map(PhoneNumber::pattern).collect(Collectors.joining(","));
        String read = String.join(" ", report.project().map(Project::name).orElse("-"),
                report.name().map(name -> name.written() + " " + name.gender()).orElse("-"), phones,
                report.visitAt().map(Said::local).orElse(""));
        return read + claims(report) + report.problems().stream()
                .map(problem -> " [" + problem.field() + " " + problem.why() + problem.seen().map(" "::concat).orElse("") + "]")
                .collect(Collectors.joining());
    }

    private static String claims(ReportReading report) {
        return report.propertyType().map(" type="::concat).orElse("") + report.agency().map(" agency="::concat).orElse("")
                + report.agent().map(" agent="::concat).orElse("");
    }

    static String local(Instant at) {
        return at.atZone(Directory.ZONE).toLocalDateTime().toString();
    }
}
