package dev.baobei.channel.twilio;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.channel.Form;
import dev.baobei.channel.twilio.TwilioGate.Passage;
import dev.baobei.flow.DeliveryFlow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where Twilio says what became of a message we sent. The order of these calls is not promised. */
@Path(TwilioStatus.PATH)
@Cancellable(false)
public class TwilioStatus {

    static final String PATH = "/webhooks/twilio/status";

    private final TwilioGate gate;
    private final DeliveryFlow flow;

    TwilioStatus(TwilioGate gate, DeliveryFlow flow) {
        this.gate = gate;
        this.flow = flow;
    }

    /** 204; 400, 403, 404, 413 and 503 with a problem. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> told(@HeaderParam("X-Twilio-Signature") String signature, @Context HttpServerRequest request,
            byte[] body) {
        var passage = gate.ask(request.uri(), body, signature);
        if (passage instanceof Passage.Refused refused) {
            return Uni.createFrom().item(refused.problem().answer().build());
        }
        return noted(((Passage.Genuine) passage).form());
    }

    private Uni<Response> noted(Form form) {
        return TwilioParameters.problem(form, List.of("MessageSid", "MessageStatus", "ErrorCode"))
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> flow
                        .told(TwilioWebhook.NAME, form.first("MessageSid").orElseThrow(),
                                form.first("MessageStatus").orElseThrow(),
                                form.first("ErrorCode").filter(code -> !code.isEmpty()))
                        .map(nothing -> Response.noContent().build()));
    }
}
