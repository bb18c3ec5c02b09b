package dev.baobei.demo.provider;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import dev.baobei.channel.twilio.TwilioConfig;
import dev.baobei.demo.provider.TwimlReading.Reply;
import io.smallrye.mutiny.Uni;

/** The phone in the browser: what it texts reaches the gateway as a signed webhook. */
@Path("/demo/messages")
public class PhoneResource {

    private static final String ADDRESS = "([a-z]{2,12}:)?\\+?[0-9]{3,15}";

    private final ProviderWebhooks webhooks;
    private final StatusCallbacks callbacks;
    private final ProviderBooks books;
    private final TwilioConfig account;

    PhoneResource(ProviderWebhooks webhooks, StatusCallbacks callbacks, ProviderBooks books, TwilioConfig account) {
        this.webhooks = webhooks;
        this.callbacks = callbacks;
        this.books = books;
        this.account = account;
    }

    /** A text as it is typed: who writes ({@code +8613900000001}), which number of the gateway, and the words. */
    public record Typed(@NotNull @Pattern(regexp = ADDRESS) String from, @NotNull @Pattern(regexp = ADDRESS) String to,
            @NotNull @Size(max = 1600) String text) {

        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    /**
     * What the webhook answered.
     *
     * @param status the HTTP status
     * @param reply  the text that the agent receives; null where there is none
     */
    public record Delivered(String messageSid, int status, String reply) {}

    /** 200 with the webhook's answer, whatever it was; 400 where this cannot be texted. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Delivered> text(@Valid @NotNull Typed typed) {
        String sid = ProviderBooks.newSid();
        return webhooks.post("/webhooks/twilio", form(sid, typed)).map(answer -> delivered(sid, typed, answer));
    }

    private Map<String, String> form(String sid, Typed typed) {
        return Map.of("AccountSid", account.accountSid().orElseThrow(), "ApiVersion", "2010-04-01", "Body", typed.text(),
                "From", typed.from(), "MessageSid", sid, "NumMedia", "0", "NumSegments", "1", "SmsMessageSid", sid,
                "SmsStatus", "received", "To", typed.to());
    }

    private Delivered delivered(String sid, Typed typed, HttpResponse<String> answer) {
        Optional<Reply> reply = Optional.of(answer).filter(given -> given.statusCode() == 200)
                .flatMap(given -> TwimlReading.message(given.body()));
        reply.ifPresent(said -> callbacks.tell(books.handOver(typed.to(), typed.from(), said.text()),
                account.accountSid().orElseThrow(), said.statusCallback()));
        return new Delivered(sid, answer.statusCode(), reply.map(Reply::text).orElse(null));
    }
}
