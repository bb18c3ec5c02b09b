package dev.baobei.desk.prereport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.CsvTable;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.report.MonthlyFigures;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** What each agent reported to a project in a month (月度考核; REG-09, line 175: "准确性和及时性将成为绩效考核的紧要指标"), for managers and auditors. */
@Path("/api/projects/{code}/figures")
@RolesAllowed({"manager", "auditor"})
public class FiguresResource {

    private static final Logger LOG = Logger.getLogger(FiguresResource.class);

    private final MonthlyFigures figures;
    private final Directories directories;
    private final BusinessClock clock;
    private final Wording wording;
    private final SecurityIdentity identity;

    FiguresResource(MonthlyFigures figures, Directories directories, BusinessClock clock, Wording wording,
            SecurityIdentity identity) {
        this.figures = figures;
        this.directories = directories;
        this.clock = clock;
        this.wording = wording;
        this.identity = identity;
    }

    /**
     * Everybody who sent a report in the month: 200, also where nobody did; 400 where the month or the moment is none; 404 for an
     * unknown project.
     *
     * @param month        {@code 2026-11}; this one where it is left out
     * @param calendarAsOf by what the calendar said then; as it says now where it is left out
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> figures(String code, @QueryParam("month") String month,
            @QueryParam("calendarAsOf") String calendarAsOf) {
        return of(code, month, calendarAsOf,
                view -> Response.ok(view, MediaType.APPLICATION_JSON_TYPE));
    }

    /** The same as a table for a spreadsheet. */
    @GET
    @Path("/table")
    @Produces(CsvTable.TYPE)
    public Uni<Response> table(String code, @QueryParam("month") String month,
            @QueryParam("calendarAsOf") String calendarAsOf) {
        return of(code, month, calendarAsOf, view -> {
            LOG.infof("the figures of %s of %s are exported for account %s", view.project(), view.month(),
                    Staff.of(identity).id());
            return Response.ok(view.table(wording), CsvTable.TYPE).header(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"figures-" + view.project() + "-" + view.month() + ".csv\"");
        });
    }

    private Uni<Response> of(String code, String month, String calendarAsOf,
            Function<FiguresView, Response.ResponseBuilder> answer) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(code).filter(staff::mayActFor);
            if (project.isEmpty()) {
                return answer(Problem.of(404, "project-unknown", "There is no such project."));
            }
            Optional<YearMonth> asked = month == null
                    ? Optional.of(YearMonth.from(project.get().dayOf(clock.now())))
                    : month(month);
            Optional<Instant> asOf = calendarAsOf == null ? Optional.of(clock.now()) : moment(calendarAsOf);
            if (asked.isEmpty() || asOf.isEmpty()) {
                return answer(asked.isEmpty()
                        ? Problem.ofField("month", "must be a month, as 2026-11")
                        : Problem.ofField("calendarAsOf", "must be a moment, as 2026-11-23T10:00:00+08:00"));
            }
            return figures.of(directory, project.get(), asked.get(), asOf.get())
                    .map(all -> answer.apply(new FiguresView(code, asked.get().toString(),
                            asOf.get().atZone(project.get().zone()).toOffsetDateTime(),
                            all.stream().map(FiguresView.AgentView::of).toList())).build());
        });
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.answer().build());
    }

    /** Nothing where it is no month that a project may have. */
    private static Optional<YearMonth> month(String said) {
        try {
            return Optional.of(YearMonth.parse(said)).filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String said) {
        try {
            return Optional.of(OffsetDateTime.parse(said)).filter(at -> at.getYear() >= 2000 && at.getYear() < 2100)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
