package dev.baobei.channel.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.channel.Form;
import dev.baobei.channel.twilio.TwilioGate.Passage;
import dev.baobei.domain.message.Delivery;
import dev.baobei.domain.message.DeliveryReport;
import dev.baobei.flow.message.DeliveryFlow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where Twilio says what became of a message we sent. The order of these calls is not promised. */
@Path(TwilioStatus.PATH)
@Cancellable(false)
public class TwilioStatus {

    static final String PATH = "/webhooks/twilio/status";

    /** In the address that we ask to be called at: our own id of the message. */
    static final String OUTGOING = "outgoing";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whatever else Twilio says, it has the message. */
    private static final Map<String, Delivery> DELIVERIES = Map.of("delivered", Delivery.DELIVERED, "read", Delivery.DELIVERED,
            "failed", Delivery.UNDELIVERED, "undelivered", Delivery.UNDELIVERED, "canceled", Delivery.UNDELIVERED);

    private final TwilioGate gate;
    private final DeliveryFlow flow;

    TwilioStatus(TwilioGate gate, DeliveryFlow flow) {
        this.gate = gate;
        this.flow = flow;
    }

    /** 204; 400, 403, 404, 413 and 503 with a problem. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> told(@HeaderParam("X-Twilio-Signature") String signature, @QueryParam(OUTGOING) String outgoing,
            @Context HttpServerRequest request, byte[] body) {
        var passage = gate.ask(request.uri(), body, signature);
        if (passage instanceof Passage.Refused refused) {
            return Uni.createFrom().item(refused.problem().answer().build());
        }
        return noted(((Passage.Genuine) passage).form(), outgoing);
    }

    private Uni<Response> noted(Form form, String outgoing) {
        return TwilioParameters.problem(form, List.of("MessageSid", "MessageStatus", "ErrorCode"))
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> flow.told(report(form, outgoing)).map(nothing -> Response.noContent().build()));
    }

    private static DeliveryReport report(Form form, String outgoing) {
        String status = form.first("MessageStatus").orElseThrow();
        Delivery delivery = DELIVERIES.getOrDefault(status, Delivery.SENT);
        Optional<String> code = form.first("ErrorCode").filter(given -> !given.isEmpty());
        Optional<String> reason = delivery == Delivery.UNDELIVERED
                ? Optional.of(code.map(given -> TwilioWebhook.NAME + " " + given).orElse(status))
                : Optional.empty();
        return new DeliveryReport(TwilioWebhook.NAME, form.first("MessageSid").orElseThrow(), status, delivery, reason,
                id(outgoing));
    }

    /** The address was ours to choose and is signed; whoever calls another one tells us less, and still something. */
    private static Optional<UUID> id(String outgoing) {
        return Optional.ofNullable(outgoing).filter(given -> UUID_TEXT.matcher(given).matches()).map(UUID::fromString);
    }
}
