package dev.baobei.desk.prereport;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.NamesReporters;

/** A page of pre-reports, the newest first; without {@code next} it is the last. A page can be short where a name or what is pending or expiring was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreReportPage(List<PreReportView> preReports, String next) implements NamesReporters {

    @Override
    public PreReportPage asSeen(Predicate<String> shows) {
        return new PreReportPage(preReports.stream().map(one -> one.asSeen(shows)).toList(), next);
    }
}
