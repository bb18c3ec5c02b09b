package dev.baobei.desk.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.terms.CalendarDay;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.setup.CalendarFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.project.WorkingCalendar;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A project's calendar (工作日历): statutory holidays and the days that are worked in their place; every other day is as the week has it. */
@Path("/api/projects/{code}/calendar")
@Cancellable(false)
public class CalendarResource {

    private static final int MOST_ROWS = 1_000;

    private final CalendarFlow flow;
    private final WorkingCalendar calendar;
    private final MyProjects projects;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    CalendarResource(CalendarFlow flow, WorkingCalendar calendar, MyProjects projects, BusinessClock clock,
            SecurityIdentity identity) {
        this.flow = flow;
        this.calendar = calendar;
        this.projects = projects;
        this.clock = clock;
        this.identity = identity;
    }

    /** A day as it is sent, and what it is: {@code holiday}, {@code working}, or {@code asWeek}, which takes back what was said of it. */
    public record DayRow(@NotNull @Size(max = 40) String day, @NotNull @Size(max = 40) String kind) {}

    /** Days as a document. */
    public record DaysRequest(@NotNull List<@NotNull @Valid DayRow> days) {}

    /** Says what days are: 200 with what became of every row; 400 where there are none or too many; 404 for an unknown project. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("manager")
    public Uni<Response> add(String code, @Valid @NotNull DaysRequest request) {
        List<DayRow> rows = request.days();
        return add(code, IntStream.range(0, rows.size())
                .mapToObj(i -> CalendarDay.of(i + 1, rows.get(i).day(), rows.get(i).kind())).toList());
    }

    /** The same for a table: comma-separated or with tabs, a day and its kind (休, 班, 照常), with a heading (日期, 类型) or without. */
    @POST
    @Path("/table")
    @Consumes("text/csv")
    @RolesAllowed("manager")
    public Uni<Response> addTable(String code, @NotNull String table) {
        return add(code, CalendarTable.rows(table));
    }

    private Uni<Response> add(String code, List<CalendarDay> rows) {
        return rows.isEmpty() || rows.size() > MOST_ROWS
                ? Uni.createFrom().item(Problem
                        .ofField("days", rows.isEmpty() ? "must be one row or more" : "must be 1000 rows or fewer").answer()
                        .build())
                : projects.mine(code, (project, staff) -> flow.add(project, staff.id(), rows)
                        .map(imported -> CalendarAnswers.of(imported, project)));
    }

    /**
     * What the calendar says of a year's days, each with who said so and since when: 200, also where it says nothing; 404 for an
     * unknown project.
     *
     * @param year this one where it is left out
     */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> year(String code,
            @QueryParam("year") @Pattern(regexp = "20[0-9]{2}", message = "must be a year, as 2027") String year) {
        return projects.mine(code, (project, staff) -> {
            int asked = Optional.ofNullable(year).map(Integer::valueOf)
                    .orElseGet(() -> LocalDate.ofInstant(clock.now(), project.zone()).getYear());
            return calendar.ofYear(project, asked, clock.now()).map(days -> CalendarAnswers.of(asked, days, project));
        });
    }
}
