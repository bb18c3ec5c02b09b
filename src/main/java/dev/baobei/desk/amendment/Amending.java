package dev.baobei.desk.amendment;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;

import dev.baobei.desk.access.Staff;
import dev.baobei.domain.amendment.Amendment.Kind;
import dev.baobei.domain.amendment.Change;
import dev.baobei.flow.amendment.AmendmentFlow;
import dev.baobei.flow.amendment.AmendmentOutcome;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.flow.visit.VisitOutcome;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** What every change of an arrival has in common at the desk: one of the staff proposes it, a manager decides. */
@ApplicationScoped
class Amending {

    private static final String MANAGER = "manager";

    private final AmendmentFlow amendments;
    private final VisitFlow visits;
    private final AmendmentAnswers answers;
    private final SecurityIdentity identity;

    Amending(AmendmentFlow amendments, VisitFlow visits, AmendmentAnswers answers, SecurityIdentity identity) {
        this.amendments = amendments;
        this.visits = visits;
        this.answers = answers;
        this.identity = identity;
    }

    /** The second person's word. */
    public record Approval(@NotNull Boolean agreed) {}

    Uni<Response> all(UUID visit) {
        return mine(visit, staff -> amendments.amendments(visit));
    }

    /** @param evidence what shows it; nothing where it is left out or blank */
    Uni<Response> propose(UUID visit, Change change, String reason, String evidence) {
        Optional<String> shown = Optional.ofNullable(evidence).map(String::strip).filter(words -> !words.isEmpty());
        return mine(visit, staff -> amendments
                .propose(new AmendmentFlow.Proposal(visit, staff.id(), change, reason.strip(), shown)));
    }

    Uni<Response> decide(UUID visit, Kind kind, int number, Approval approval) {
        return mine(visit, staff -> amendments.decide(
                new AmendmentFlow.Word(visit, kind, number, staff.id(), identity.hasRole(MANAGER), approval.agreed())));
    }

    /** Acts on a visit of a project that one may act for; any other is not there. */
    private Uni<Response> mine(UUID visit, Function<Staff, Uni<AmendmentOutcome>> act) {
        Staff staff = Staff.of(identity);
        return visits.visit(visit).flatMap(found -> found instanceof VisitOutcome.Known known
                && staff.mayActFor(known.visit().project())
                        ? act.apply(staff)
                        : Uni.createFrom().item(new AmendmentOutcome.NoVisit()))
                .map(answers::of);
    }
}
