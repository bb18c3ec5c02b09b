package dev.baobei.desk.prereport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FollowUp;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.report.FollowUpFlow;
import dev.baobei.flow.report.FollowUpOutcome;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.FollowUpLog;
import dev.baobei.postgres.report.PreReportLedger;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Follow-ups (跟进) of a pre-report: what agents texted, and what staff enter for them. */
@Path("/api/pre-reports/{receipt}/follow-ups")
@Cancellable(false)
public class FollowUpResource {

    private static final int PAGE = 50;

    private final FollowUpFlow flow;
    private final FollowUpLog followUps;
    private final PreReportLedger reports;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;

    FollowUpResource(FollowUpFlow flow, FollowUpLog followUps, PreReportLedger reports, Directories directories,
            BusinessClock clock, SecurityIdentity identity) {
        this.flow = flow;
        this.followUps = followUps;
        this.reports = reports;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
    }

    /** What was done about the customer; {@code agent} is the name of one of the report's agency, left out for its own agent. */
    public record FollowUpRequest(@NotBlank @Size(max = FollowUp.LONGEST) String words, @Size(max = 40) String agent) {

        @Override
        public String toString() {
            return "FollowUpRequest[]";
        }
    }

    /**
     * A page, the newest first; without {@code next} it is the last.
     *
     * @param keptUp how often the report was followed up in each of its months, where its terms ask for so many
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FollowUpPage(@JsonInclude List<FollowUpView> followUps, UUID next,
            List<KeptUpView> keptUp) implements NamesReporters {

        @Override
        public FollowUpPage asSeen(Predicate<String> shows) {
            return new FollowUpPage(followUps.stream().map(one -> one.asSeen(shows)).toList(), next, keptUp);
        }
    }

    /**
     * Enters a follow-up, stamped by the server: 201; 200 where the same key and request came before; 409 where nothing is to be
     * followed up; 422 where the key was used for another request.
     */
    @POST
    @RolesAllowed({"desk", "manager"})
    public Uni<Response> follow(String receipt, @Valid @NotNull FollowUpRequest request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[!-~][ -~]{0,199}", message = "must be 1 to 200 ASCII characters") String key) {
        Staff staff = Staff.of(identity);
        Optional<String> agent = Optional.ofNullable(request.agent()).map(String::strip);
        return Receipt.of(receipt).map(code -> flow.follow(new FollowUpFlow.Request(code, staff::mayActFor, agent,
                request.words().strip(), FollowUpLog.Source.staff(staff.id(), Optional.ofNullable(key), hash(code, request)))))
                .orElseGet(() -> Uni.createFrom().item(new FollowUpOutcome.Unknown())).map(FollowUpAnswers::of);
    }

    private static byte[] hash(Receipt receipt, FollowUpRequest request) {
        String whole = String.join("\n", receipt.code(), request.words(), String.valueOf(request.agent()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The follow-ups of a report: 200 or 404. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> followUps(String receipt, @QueryParam("after") UUID after) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> Receipt.of(receipt)
                .map(code -> reports.byReceipt(directory, code))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .flatMap(found -> found.filter(report -> staff.mayActFor(project(report, directory)))
                        .map(report -> page(report, directory, after))
                        .orElseGet(() -> Uni.createFrom().item(FollowUpAnswers.of(new FollowUpOutcome.Unknown())))));
    }

    private Uni<Response> page(PreReport report, Directory directory, UUID after) {
        return followUps.page(directory, report.id(), Optional.ofNullable(after), PAGE).flatMap(found -> {
            List<FollowUpView> views = found.stream().map(one -> FollowUpView.of(one, project(report, directory))).toList();
            UUID next = views.size() == PAGE ? views.get(PAGE - 1).id() : null;
            return followUps.times(List.of(report.id())).map(times -> KeptUpView.of(report,
                    times.getOrDefault(report.id(), List.of()), clock.now(), directory))
                    .map(months -> Response.ok(new FollowUpPage(views, next, months), MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    private static Project project(PreReport report, Directory directory) {
        return directory.project(report.project()).orElseThrow();
    }
}
