package dev.baobei.desk.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.domain.existing.ListRow;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.flow.setup.ExistingFlow;
import dev.baobei.http.Problem;
import dev.baobei.postgres.visit.ExistingImports;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The developer's own list of existing customers (老客户): who stands on it is the house's where the project's terms say so. */
@Path("/api/projects/{code}/existing-customers")
@Cancellable(false)
public class ExistingResource {

    private static final int MOST_ROWS = 5_000;
    private static final String TOO_MANY = "must be %d rows at most: send the rest as another list".formatted(MOST_ROWS);
    private static final int PAGE = 50;

    private final ExistingFlow flow;
    private final ExistingImports imports;
    private final MyProjects projects;
    private final SecurityIdentity identity;

    ExistingResource(ExistingFlow flow, ExistingImports imports, MyProjects projects, SecurityIdentity identity) {
        this.flow = flow;
        this.imports = imports;
        this.projects = projects;
        this.identity = identity;
    }

    /** A customer as they are sent: a whole number, and a name where one is known. */
    public record CustomerRow(@Size(max = 100) String name, @Size(max = 100) String phone) {

        @Override
        public String toString() {
            return "CustomerRow[]";
        }
    }

    /** A list as a document. */
    public record ListRequest(@NotNull List<@NotNull @Valid CustomerRow> customers) {}

    /** Who is taken off, and why. */
    public record RemovalRequest(@NotBlank @Size(max = 40) String phone, @NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "RemovalRequest[]";
        }
    }

    /**
     * Puts the customers of a document on the list: 200 with what became of every row, also where all are there already; 400 where
     * there are too many; 404 for an unknown project.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("manager")
    public Uni<Response> add(String code, @Valid @NotNull ListRequest request) {
        List<CustomerRow> rows = request.customers();
        return add(code, IntStream.range(0, rows.size()).mapToObj(i -> ListRow.of(i + 1, said(rows.get(i).name()),
                said(rows.get(i).phone()))).toList());
    }

    private static String said(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** The same for a table: comma-separated or with tabs, with a heading (姓名, 电话) or without. */
    @POST
    @Path("/table")
    @Consumes("text/csv")
    @RolesAllowed("manager")
    public Uni<Response> addTable(String code, @NotNull String table) {
        return add(code, ListTable.rows(table));
    }

    private Uni<Response> add(String code, List<ListRow> rows) {
        return rows.isEmpty() || rows.size() > MOST_ROWS
                ? Uni.createFrom().item(Problem
                        .ofField("customers", rows.isEmpty() ? "must be one row or more" : TOO_MANY).answer().build())
                : projects.mine(code, (project, staff) -> flow.add(project, staff.id(), rows)
                        .map(outcome -> ExistingAnswers.of(outcome, project)));
    }

    /** How many stand on the list, and a page of the imports that put them there, the newest first; {@code next} is given back as {@code before}. */
    @GET
    @RolesAllowed({"desk", "manager", "auditor"})
    public Uni<Response> imports(String code, @QueryParam("before") @Positive Long before) {
        return projects.mine(code, (project, staff) -> imports.listed(project.id()).flatMap(listed -> imports
                .page(project.id(), Optional.ofNullable(before), PAGE)
                .map(page -> ExistingAnswers.of(listed, page, page.size() == PAGE, project))));
    }

    /** Takes a customer off the list: 200; 404 where nobody with that number stands on it. */
    @POST
    @Path("/removals")
    @RolesAllowed("manager")
    public Uni<Response> remove(String code, @Valid @NotNull RemovalRequest request) {
        Optional<PhoneNumber> phone = PhoneNumber.typed(request.phone()).filter(PhoneNumber::isWhole);
        return phone
                .map(whole -> projects.mine(code,
                        (project, staff) -> flow.remove(project, staff.id(), whole, request.reason().strip())
                                .map(outcome -> ExistingAnswers.of(outcome, project))))
                .orElseGet(() -> Uni.createFrom().item(Problem.ofField("phone", "must be a whole number").answer().build()));
    }
}
