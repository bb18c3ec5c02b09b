package dev.baobei.desk.prereport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.access.Staff;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.report.DigitsFlow;
import dev.baobei.flow.report.DigitsOutcome;
import dev.baobei.flow.report.DigitsOutcome.Closed;
import dev.baobei.flow.report.DigitsOutcome.Entered;
import dev.baobei.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Digits that an agent says by phone while the customer is there, entered by staff (补全). */
@Path("/api/pre-reports/{receipt}/digits")
@Cancellable(false)
public class DigitsResource {

    private final DigitsFlow flow;
    private final SecurityIdentity identity;

    DigitsResource(DigitsFlow flow, SecurityIdentity identity) {
        this.flow = flow;
        this.identity = identity;
    }

    /** A number as far as it was said, and who said it. */
    public record DigitsRequest(@NotBlank @Size(max = 20) String phone, @NotBlank @Size(max = 40) String saidBy) {

        @Override
        public String toString() {
            return "DigitsRequest[]";
        }
    }

    /** {@code digits} is {@code completed}, {@code unchanged} or {@code struck}; {@code proof} is left out where nothing was entered. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DigitsView(String receipt, String digits, List<String> phones, String proof) {}

    /** Enters what was said: 200, whether it completes the report, changes nothing or strikes it; 409 where it has ended. */
    @POST
    @RolesAllowed({"desk", "manager"})
    public Uni<Response> enter(String receipt, @Valid @NotNull DigitsRequest request) {
        Staff staff = Staff.of(identity);
        Optional<PhoneNumber> phone = PhoneNumber.typed(request.phone());
        if (phone.isEmpty()) {
            return Uni.createFrom()
                    .item(Problem.ofField("phone", "is not a phone number, whole or masked with *").answer().build());
        }
        return Receipt.of(receipt)
                .map(code -> flow.enter(new DigitsFlow.Request(code, staff::mayActFor, phone.get(), request.saidBy().strip(),
                        staff.id())))
                .orElseGet(() -> Uni.createFrom().item(new DigitsOutcome.Unknown())).map(DigitsResource::answer);
    }

    private static Response answer(DigitsOutcome outcome) {
        return outcome instanceof Entered entered
                ? Response.ok(new DigitsView(entered.report().receipt().code(), entered.what().name().toLowerCase(Locale.ROOT),
                        entered.report().phones().stream().map(PhoneNumber::masked).toList(), entered.mark()),
                        MediaType.APPLICATION_JSON_TYPE).build()
                : problem(outcome).answer().build();
    }

    private static Problem problem(DigitsOutcome outcome) {
        if (outcome instanceof Closed closed) {
            return PreReportProblems.closed(closed.state());
        }
        return outcome instanceof DigitsOutcome.WhichNumber
                ? Problem.ofField("phone", "may be one of several numbers of the report, or none of them")
                : PreReportProblems.unknown();
    }
}
