package dev.baobei.channel.twilio;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.channel.Form;
import dev.baobei.channel.PublicAddress;
import dev.baobei.http.Problem;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Lets in only what Twilio signed and what can be read in one way only. The token is the account's, so that the signature also says
 * whose account it is.
 */
@ApplicationScoped
class TwilioGate {

    private static final Logger LOG = Logger.getLogger(TwilioGate.class);
    private static final int LARGEST_BODY = 64 * 1024;

    /** What we read: a second, different value of any of these would let a message mean two things. */
    private static final List<String> READ_BY_US = List.of("MessageSid", "SmsSid", "SmsMessageSid", "AccountSid",
            "MessagingServiceSid", "From", "To", "Body", "NumMedia", "NumSegments", "SmsStatus", "OptOutType",
            "MessageStatus", "ErrorCode");

    /** A webhook request, asked for admission. */
    sealed interface Passage {

        /** Signed by Twilio, for us. */
        record Genuine(Form form) implements Passage {}

        /** Not let in, and the answer that says why. */
        record Refused(Problem problem) implements Passage {}
    }

    private final TwilioConfig config;
    private final PublicAddress address;
    private final TwilioSignature signature;

    TwilioGate(TwilioConfig config, PublicAddress address) {
        this.config = config;
        this.address = address;
        this.signature = new TwilioSignature(config.tokens());
    }

    void announce(@Observes StartupEvent start) {
        if (isOff()) {
            LOG.info("Twilio is off: baobei.twilio.auth-token is not set");
        }
    }

    private boolean isOff() {
        return config.tokens().isEmpty();
    }

    /**
     * Asks in this order: is the channel on, is the body small, is it a form, is it signed, is it unambiguous.
     *
     * @param target  path and query exactly as received
     * @param claimed the {@code X-Twilio-Signature} header, or null
     */
    Passage ask(String target, byte[] body, String claimed) {
        if (isOff()) {
            return refused(404, "not-found", null);
        }
        if (body.length > LARGEST_BODY) {
            return refused(413, "body-too-large", "The body is larger than 64 KB.");
        }
        return Form.of(body)
                .map(form -> ask(target, form, claimed))
                .orElseGet(() -> refused(400, "form-malformed", "The body is not a form in UTF-8."));
    }

    private Passage ask(String target, Form form, String claimed) {
        if (claimed == null || !signature.holds(address.of(target), form, claimed)) {
            return refused(403, "signature-wrong", "The signature does not fit the request.");
        }
        var repeated = READ_BY_US.stream().filter(name -> form.all(name).size() > 1).toList();
        if (!repeated.isEmpty()) {
            return new Passage.Refused(Problem.of(400, "parameter-repeated", "A parameter has two different values.")
                    .with(repeated.stream().map(name -> new Problem.Fault(name, "has two different values")).toList()));
        }
        return new Passage.Genuine(form);
    }

    private static Passage refused(int status, String code, String detail) {
        return new Passage.Refused(Problem.of(status, code, detail));
    }
}
