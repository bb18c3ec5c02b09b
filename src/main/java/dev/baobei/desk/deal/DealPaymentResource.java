package dev.baobei.desk.deal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.deal.PaymentFlow;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What is paid for a deal (回款). */
@Path("/api/deals/{id}/payments")
@RolesAllowed({"desk", "manager"})
@Cancellable(false)
public class DealPaymentResource {

    private final PaymentFlow payments;
    private final MyDeals mine;

    DealPaymentResource(PaymentFlow payments, MyDeals mine) {
        this.payments = payments;
        this.mine = mine;
    }

    /** That something was paid: the number of the voucher (凭证号). */
    public record PaymentRequest(
            @NotNull @Pattern(regexp = "(?=.*[0-9])(?!.*1-*[3-9](-*[0-9]){9})[0-9A-Za-z-]{1,40}", message = "must be up to 40 letters, digits and hyphens, with a digit and without a phone number") String reference) {}

    /** Enters a payment: 201; 200 where it is on record already; 409 where nothing is sold, or the voucher is another deal's. */
    @POST
    public Uni<Response> pay(UUID id, @Valid @NotNull PaymentRequest request) {
        return mine.act(id, staff -> payments.receive(id, staff.id(), request.reference()));
    }
}
