package dev.baobei.desk.prereport;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CsvTable;
import dev.baobei.domain.prereport.AgentsMonth;
import dev.baobei.domain.prereport.AgentsMonth.Timed;
import dev.baobei.flow.report.MonthlyFigures.Figures;
import dev.baobei.wording.Wording;

/**
 * A month of a project, agent by agent.
 *
 * @param calendarAsOf the moment of the calendar by which timeliness was counted: asked with it, the same is counted again
 */
record FiguresView(String project, String month, OffsetDateTime calendarAsOf, List<AgentView> agents) {

    private static final List<String> COLUMNS = List.of("agency", "agent", "reports", "askedBack", "refused", "turnedDown",
            "struck", "accuracy", "inTime", "late", "undated", "timeliness", "changesInTime", "changesLate", "changesUndated");

    /**
     * One agent's.
     *
     * @param agency   for which they work now
     * @param accuracy percent, left out where nothing was sent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgentView(String agency, String agent, long reports, long askedBack, long refused, long turnedDown, long struck,
            Long accuracy, TimedView made, TimedView changes) {

        static AgentView of(Figures figures) {
            AgentsMonth month = figures.month();
            return new AgentView(figures.agent().agency().name(), figures.agent().name(), month.reports(), month.askedBack(),
                    month.refused(), month.turnedDown(), month.struck(), month.accuracy().orElse(null),
                    TimedView.of(month.made()), TimedView.of(month.changes()));
        }

        private List<String> row() {
            return Stream.of(agency, agent, reports, askedBack, refused, turnedDown, struck, percent(accuracy), made.inTime,
                    made.late, made.undated, percent(made.percent), changes.inTime, changes.late, changes.undated)
                    .map(Object::toString).toList();
        }

        private static String percent(Long value) {
            return Optional.ofNullable(value).map(one -> one + "%").orElse("");
        }
    }

    /** How many were in time, late, or nobody can tell; the percent of those that can be told is left out where there are none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TimedView(long inTime, long late, long undated, Long percent) {

        static TimedView of(Timed timed) {
            return new TimedView(timed.inTime(), timed.late(), timed.undated(), timed.percent().orElse(null));
        }
    }

    /** The same for a spreadsheet. */
    String table(Wording wording) {
        return CsvTable.of(COLUMNS.stream().map(column -> wording.figures(column)).toList(),
                agents.stream().map(AgentView::row).toList());
    }
}
