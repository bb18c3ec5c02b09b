package dev.baobei.desk.deal;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.deal.OriginFlow;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where the customer of a deal is from (客户来源地): by it a share is settled, or the house's. */
@Path("/api/deals/{id}/origin")
@Cancellable(false)
public class OriginResource {

    private static final String MANAGER = "manager";

    private final OriginFlow flow;
    private final MyDeals mine;
    private final SecurityIdentity identity;

    OriginResource(OriginFlow flow, MyDeals mine, SecurityIdentity identity) {
        this.flow = flow;
        this.mine = mine;
        this.identity = identity;
    }

    /** 200, also where the same was said before; 400 without a reason where it was said otherwise, 403 where that takes a manager; 404; 409 of a deal that is off. */
    @POST
    @RolesAllowed({"desk", MANAGER})
    public Uni<Response> say(UUID id, @Valid @NotNull OriginRequest request) {
        return mine.act(id, staff -> flow.say(new OriginFlow.Request(id, staff.id(), identity.hasRole(MANAGER),
                OriginRequest.said(request.address(), request.nearArea()).orElseThrow(),
                Optional.ofNullable(request.reason()).map(String::strip))));
    }
}
