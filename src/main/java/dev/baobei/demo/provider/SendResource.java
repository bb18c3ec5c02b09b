package dev.baobei.demo.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jboss.resteasy.reactive.RestForm;

/** The provider's REST interface, as far as the gateway uses it: takes a message and calls back what became of it. */
@Path(SendResource.BASE)
public class SendResource {

    static final String BASE = "/demo/twilio/2010-04-01/Accounts/";

    private final ProviderBooks books;
    private final StatusCallbacks callbacks;

    SendResource(ProviderBooks books, StatusCallbacks callbacks) {
        this.books = books;
        this.callbacks = callbacks;
    }

    /** A taken message as the provider shows it. */
    public record Taken(String sid, String from, String to, String body, String status, String direction,
            @JsonProperty("error_code") Integer errorCode) {}

    /** A refusal as the provider shows it. */
    public record Refused(int code, String message, int status) {}

    /** 201 with the message; 400 where a parameter is missing. */
    @POST
    @Path("{account}/Messages.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String account, @RestForm("From") String from, @RestForm("To") String to,
            @RestForm("Body") String body, @RestForm("StatusCallback") String statusCallback) {
        if (from == null || to == null || body == null) {
            return json(400, new Refused(21602, "From, To and Body are required.", 400));
        }
        Sent sent = books.take(from, to, body);
        callbacks.tell(sent, account, statusCallback);
        return json(201, new Taken(sent.sid(), from, to, body, sent.status(), "outbound-api", null));
    }

    private static Response json(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }
}
