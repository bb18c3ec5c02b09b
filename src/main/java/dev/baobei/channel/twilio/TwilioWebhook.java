package dev.baobei.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.channel.Form;
import dev.baobei.channel.twilio.TwilioGate.Passage;
import dev.baobei.domain.message.Incoming;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.message.MessageFlow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where Twilio delivers a message. A provider that hangs up early must not undo what is being kept: nothing is cancelled. */
@Path("/webhooks/twilio")
@Cancellable(false)
public class TwilioWebhook {

    static final String NAME = "twilio";

    private final TwilioGate gate;
    private final MessageFlow flow;
    private final BusinessClock clock;

    TwilioWebhook(TwilioGate gate, MessageFlow flow, BusinessClock clock) {
        this.gate = gate;
        this.flow = flow;
        this.clock = clock;
    }

    /** 200 with TwiML, the same bytes for a repeated MessageSid; 400, 403, 404, 413 and 503 with a problem. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> receive(@HeaderParam("X-Twilio-Signature") String signature, @Context HttpServerRequest request,
            byte[] body) {
        var receivedAt = clock.now();
        var passage = gate.ask(request.uri(), body, signature);
        if (passage instanceof Passage.Refused refused) {
            return Uni.createFrom().item(refused.problem().answer().build());
        }
        return handled(((Passage.Genuine) passage).form(), body, receivedAt);
    }

    private Uni<Response> handled(Form form, byte[] body, Instant receivedAt) {
        return TwilioParameters.problem(form, List.of("MessageSid", "From", "To"))
                .map(problem -> Uni.createFrom().item(problem.answer().build()))
                .orElseGet(() -> flow.receive(incoming(form, body, receivedAt)).map(TwilioWebhook::xml));
    }

    private static Incoming incoming(Form form, byte[] body, Instant receivedAt) {
        return new Incoming(NAME, form.first("MessageSid").orElseThrow(), form.first("To").orElseThrow(),
                form.first("From").orElseThrow(), form.first("Body").orElse(""), new String(body, UTF_8), receivedAt,
                Optional.empty());
    }

    private static Response xml(String answer) {
        return Response.ok(answer).type(MediaType.APPLICATION_XML_TYPE.withCharset(UTF_8.name())).build();
    }
}
