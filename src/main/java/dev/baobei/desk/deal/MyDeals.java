package dev.baobei.desk.deal;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.flow.deal.DealFlow;
import dev.baobei.flow.deal.DealOutcome;
import dev.baobei.wording.Wording;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The deals of projects that whoever asks may act for; any other is not there. */
@ApplicationScoped
class MyDeals {

    private final DealFlow deals;
    private final Wording wording;
    private final SecurityIdentity identity;

    MyDeals(DealFlow deals, Wording wording, SecurityIdentity identity) {
        this.deals = deals;
        this.wording = wording;
        this.identity = identity;
    }

    Uni<Response> act(UUID id, Function<Staff, Uni<DealOutcome>> act) {
        Staff staff = Staff.of(identity);
        return deals.deal(id).flatMap(found -> found instanceof DealOutcome.OnRecord here && staff.mayActFor(here.project())
                ? act.apply(staff)
                : Uni.createFrom().item(new DealOutcome.Unknown())).map(outcome -> DealAnswers.of(outcome, wording));
    }
}
