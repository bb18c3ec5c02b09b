package dev.baobei.desk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.CsvTable;
import dev.baobei.desk.shown.ReportersKept;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.visit.DayRegister;
import dev.baobei.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** The register of a day on site (现场登记表), as front desks file it (REG-01, line 7: "由前台人员每日扫描备案当天客户登记记录"). */
@Path("/api/projects/{code}/register")
@RolesAllowed({"desk", "manager", "auditor"})
public class RegisterResource {

    private static final Logger LOG = Logger.getLogger(RegisterResource.class);

    private final Directories directories;
    private final DayRegister register;
    private final ReportersKept reporters;
    private final BusinessClock clock;
    private final Wording wording;
    private final SecurityIdentity identity;

    RegisterResource(Directories directories, DayRegister register, ReportersKept reporters, BusinessClock clock,
            Wording wording, SecurityIdentity identity) {
        this.directories = directories;
        this.register = register;
        this.reporters = reporters;
        this.clock = clock;
        this.wording = wording;
        this.identity = identity;
    }

    /**
     * Everybody who arrived on a day of the project's, in the order of arrival, as a table for a spreadsheet: 200; 400 where the day
     * is none; 404 for an unknown project.
     *
     * @param day {@code 2026-11-23}; today where it is left out
     */
    @GET
    @Produces(CsvTable.TYPE)
    public Uni<Response> register(String code, @QueryParam("day") String day) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(code).filter(staff::mayActFor);
            if (project.isEmpty()) {
                return answer(Problem.of(404, "project-unknown", "There is no such project."));
            }
            Optional<LocalDate> asked = day == null ? Optional.of(project.get().dayOf(clock.now())) : read(day);
            return asked.isEmpty()
                    ? answer(Problem.ofField("day", "must be a day, as 2026-11-23"))
                    : register(project.get(), asked.get(), directory, staff);
        });
    }

    private static Uni<Response> answer(Problem problem) {
        return Uni.createFrom().item(problem.answer().build());
    }

    /** Nothing where it is no day that a project may have. */
    private static Optional<LocalDate> read(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Uni<Response> register(Project project, LocalDate day, Directory directory, Staff staff) {
        Instant from = day.atStartOfDay(project.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(project.zone()).toInstant();
        return register.between(directory, project, from, to)
                .map(lines -> table(lines, !reporters.areKept(directory, project.code())))
                .invoke(() -> LOG.infof("the register of %s of %s is exported for account %s", project.code(), day, staff.id()))
                .map(table -> Response.ok(table, CsvTable.TYPE).header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"register-" + project.code() + "-" + day + ".csv\"").build());
    }

    private String table(List<DayRegister.Line> lines, boolean showsReporters) {
        Instant now = clock.now();
        return CsvTable.of(RegisterRow.heading(wording), lines.stream()
                .map(line -> RegisterRow.of(line.visit(),
                        VisitView.of(line.visit(), line.judged(), now, wording).asSeen(any -> showsReporters), wording))
                .toList());
    }
}
