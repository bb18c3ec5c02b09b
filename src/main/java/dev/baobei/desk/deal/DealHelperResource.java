package dev.baobei.desk.deal;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.terms.Help;
import dev.baobei.flow.deal.HelperFlow;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who helped with a deal (辅助接待): said by one person, agreed to by a second one. */
@Path("/api/deals/{id}/helpers")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class DealHelperResource {

    private final HelperFlow helpers;
    private final MyDeals mine;
    private final SecurityIdentity identity;

    DealHelperResource(HelperFlow helpers, MyDeals mine, SecurityIdentity identity) {
        this.helpers = helpers;
        this.mine = mine;
        this.identity = identity;
    }

    /**
     * Who helped, and how.
     *
     * @param agent  by name, where it is one person of the agency
     * @param help   {@code reception}, {@code unaware}, {@code aware}, {@code signing}, or {@code none} for nothing after all
     * @param closed whether it was they who closed
     */
    public record HelperRequest(@NotBlank @Size(max = 60) String agency, @Size(max = 40) String agent,
            @NotNull @Pattern(regexp = "reception|unaware|aware|signing|none", message = "must be one of {regexp}") String help,
            @NotNull Boolean closed, @NotBlank @Size(max = 500) String reason) {

        @Override
        public String toString() {
            return "HelperRequest[" + help + "]";
        }

        private boolean closesWithoutHelp() {
            return closed && (help.equals("signing") || help.equals("none"));
        }

        private HelperFlow.Request by(UUID account) {
            return new HelperFlow.Request(account, agency.strip(), Optional.ofNullable(agent).map(String::strip),
                    CamelCase.read(Help.class, help), closed, reason.strip());
        }
    }

    /** The second person's word. */
    public record HelperWord(@NotNull Boolean agreed) {}

    /**
     * Says that somebody helped, which counts once a second person has agreed: 201; 200 where that is said already; 409 where the terms give
     * helpers nothing, something else waits, another one has a part, no deposit is on record, or the deal is cancelled.
     */
    @POST
    public Uni<Response> help(UUID id, @Valid @NotNull HelperRequest request) {
        return request.closesWithoutHelp()
                ? Uni.createFrom().item(Problem.ofField("closed", "who closed did more than that").answer().build())
                : mine.act(id, staff -> helpers.propose(id, request.by(staff.id())));
    }

    /**
     * A manager agrees to what was said of a helper, or refuses it; whoever said it takes it back: 200; 403 by another one; 409 where who
     * said it agrees, the deal is cancelled, or it waits for nobody.
     */
    @POST
    @Path("/{helper}/decision")
    public Uni<Response> decide(UUID id, UUID helper, @Valid @NotNull HelperWord word) {
        return mine.act(id, staff -> helpers.decide(id, helper, staff.id(), identity.hasRole("manager"), word.agreed()));
    }
}
