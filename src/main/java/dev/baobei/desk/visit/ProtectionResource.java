package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.visit.ProtectionPeriod;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.http.Problem;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.LookUps;
import dev.baobei.postgres.report.LookUps.Asked;
import dev.baobei.postgres.visit.LastingProtections;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Protections (保护期) that last, by the agency and the agent whose they are: where an agent leaves, nobody of theirs is forgotten. */
@Path("/api/protections")
@RolesAllowed({"manager", "auditor"})
public class ProtectionResource {

    private final LastingProtections protections;
    private final Directories directories;
    private final BusinessClock clock;
    private final SecurityIdentity identity;
    private final LookUps lookUps;

    ProtectionResource(LastingProtections protections, Directories directories, BusinessClock clock,
            SecurityIdentity identity, LookUps lookUps) {
        this.protections = protections;
        this.directories = directories;
        this.clock = clock;
        this.identity = identity;
        this.lookUps = lookUps;
    }

    /**
     * What is looked for.
     *
     * @param agency its name
     * @param agent  the name of the agent whose they are for it, also of one who left it
     * @param after  {@code next} of the page before
     */
    public record ProtectionSearch(@NotBlank @Size(max = 12) String project, @NotBlank @Size(max = 60) String agency,
            @Size(max = 40) String agent, UUID after) {

        @Override
        public String toString() {
            return "ProtectionSearch[" + project + "]";
        }
    }

    /** A page, without {@code next} the last; it can be short where an agent was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProtectionPage(List<ProtectionView> protections, UUID next) {}

    /** A share of a protected customer; the percent is 0 while it is open whose they are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProtectionView(UUID visit, String customerName, List<String> phones, String agency, String agent, int percent,
            OffsetDateTime from, OffsetDateTime until) {

        static ProtectionView of(ProtectionPeriod period, Holder holder, Project project) {
            return new ProtectionView(period.visit(), period.name().written(),
                    period.phones().stream().map(PhoneNumber::masked).toList(), holder.agency().map(Agency::name).orElse(null),
                    holder.agent().map(Agent::name).orElse(null), holder.percent(),
                    period.from().atZone(project.zone()).toOffsetDateTime(),
                    period.until().atZone(project.zone()).toOffsetDateTime());
        }
    }

    /** 200 with a page; 400 naming what cannot be looked for. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/search")
    public Uni<Response> search(@Valid @NotNull ProtectionSearch asked) {
        Staff staff = Staff.of(identity);
        return directories.current().flatMap(directory -> {
            Optional<Project> project = directory.project(asked.project()).filter(staff::mayActFor);
            Optional<Agency> agency = directory.agency(asked.agency());
            return project.isEmpty() || agency.isEmpty()
                    ? Uni.createFrom().item(Problem.ofField(project.isEmpty() ? "project" : "agency",
                            "there is none of that name").answer().build())
                    : page(directory, project.get(), agency.get(), asked)
                            .call(page -> kept(staff, project.get(), agency.get(), asked, page))
                            .map(page -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build());
        });
    }

    private Uni<Void> kept(Staff staff, Project project, Agency agency, ProtectionSearch asked, ProtectionPage page) {
        return lookUps.keep(staff.id(), clock.now(), Asked.protections(project.id(), agency.id(),
                Optional.ofNullable(asked.agent()), Optional.ofNullable(asked.after())), page.protections().size());
    }

    private Uni<ProtectionPage> page(Directory directory, Project project, Agency agency, ProtectionSearch asked) {
        return protections
                .of(directory, project.id(), agency.id(), clock.now(), Optional.ofNullable(asked.after()))
                .map(found -> new ProtectionPage(
                        found.stream().flatMap(period -> shares(period, agency, asked)
                                .map(holder -> ProtectionView.of(period, holder, project))).toList(),
                        found.size() == LastingProtections.PAGE ? found.get(found.size() - 1).id() : null));
    }

    private static Stream<Holder> shares(ProtectionPeriod period, Agency agency, ProtectionSearch asked) {
        return period.holders().stream().filter(holder -> holder.agency().filter(one -> one.id() == agency.id()).isPresent()
                && (asked.agent() == null || holder.agent().map(Agent::name).equals(Optional.of(asked.agent()))));
    }
}
