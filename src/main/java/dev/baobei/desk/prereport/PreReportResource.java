package dev.baobei.desk.prereport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.ReportersKept;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.Expiry;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.LookUps;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.PreReportSearch;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Pre-reports (报备) as staff look them up. What is looked for travels in the body: no name or digit ever stands in a URL. Whoever is
 * shown something is kept ({@link LookUps}) before they see it.
 */
@Path("/api/pre-reports")
@RolesAllowed({"desk", "manager", "auditor"})
public class PreReportResource {

    private static final int PAGE = 50;

    private final PreReportSearch search;
    private final PreReportLedger ledger;
    private final PreReportViews views;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;
    private final ReportersKept reporters;
    private final LookUps lookUps;

    PreReportResource(PreReportSearch search, PreReportLedger ledger, PreReportViews views, Directories directories,
            BusinessClock clock, SecurityIdentity identity, ReportersKept reporters, LookUps lookUps) {
        this.search = search;
        this.ledger = ledger;
        this.views = views;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
        this.reporters = reporters;
        this.lookUps = lookUps;
    }

    /** 200 with a page; 400 naming what cannot be looked for. */
    @POST
    @Path("/search")
    public Uni<Response> search(@Valid @NotNull PreReportQuery asked) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(asked.project()).filter(staff::mayActFor);
            Optional<Agency> agency = Optional.ofNullable(asked.agency()).flatMap(directory::agency);
            if (project.isEmpty() || asked.agency() != null && agency.isEmpty()) {
                return Uni.createFrom().item(Problem.ofField(project.isEmpty() ? "project" : "agency",
                        "there is none of that name").answer().build());
            }
            if ((agency.isPresent() || asked.agent() != null) && reporters.areKept(directory, project.get().code())) {
                return Uni.createFrom().item(Problem
                        .ofField(agency.isPresent() ? "agency" : "agent", "must be left out: who reported is for managers")
                        .answer().build());
            }
            return search.find(query(asked, project.get(), agency, directory), directory, clock.now(), PAGE)
                    .flatMap(found -> views.of(meant(found, asked, directory), project.get(), directory)
                            .call(some -> lookUps.keep(staff.id(), clock.now(), asked.lookUp(project.get(), agency),
                                    some.size()))
                            .map(some -> Response
                                    .ok(new PreReportPage(some,
                                            found.size() == PAGE ? found.get(PAGE - 1).receipt().code() : null),
                                            MediaType.APPLICATION_JSON_TYPE)
                                    .build()));
        });
    }

    private static PreReportSearch.Query query(PreReportQuery asked, Project project, Optional<Agency> agency,
            Directory directory) {
        return new PreReportSearch.Query(project.id(), agency.map(Agency::id),
                Optional.ofNullable(asked.agent()).map(name -> directory.agents().stream()
                        .filter(agent -> agent.name().equals(name)).map(Agent::id).toList()),
                state(asked),
                Optional.ofNullable(asked.digits()), Optional.ofNullable(asked.after()).flatMap(Receipt::of));
    }

    private static Optional<PreReport.State> state(PreReportQuery asked) {
        return Optional.ofNullable(asked.state()).map(state -> PreReport.State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    private List<PreReport> meant(List<PreReport> found, PreReportQuery asked, Directory directory) {
        Optional<PersonName> name = Optional.ofNullable(asked.name()).flatMap(text -> PersonName.of(text, Gender.UNKNOWN));
        Optional<PreReport.State> state = state(asked);
        return found.stream()
                .filter(report -> state.filter(one -> one != Expiry.stateOf(report, directory, clock.now())).isEmpty())
                .filter(report -> name.isEmpty() || report.name().agreementWith(name.get()) == NameAgreement.COMPATIBLE)
                .toList();
    }

    /** One pre-report by its receipt, in whatever case it is typed: 200 or 404. */
    @GET
    @Path("/{receipt}")
    public Uni<Response> preReport(String receipt) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> Receipt.of(receipt)
                .map(code -> ledger.byReceipt(directory, code).map(found -> found
                        .filter(report -> staff.mayActFor(project(report, directory)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .flatMap(found -> found.map(report -> views.of(report, project(report, directory), directory)
                        .call(view -> lookUps.keep(staff.id(), clock.now(),
                                LookUps.Asked.report(report.project(), report.receipt().code()), 1))
                        .map(view -> Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build()))
                        .orElseGet(() -> Uni.createFrom().item(
                                PreReportProblems.unknown().answer().build()))));
    }

    private static Project project(PreReport report, Directory directory) {
        return directory.project(report.project()).orElseThrow();
    }
}
