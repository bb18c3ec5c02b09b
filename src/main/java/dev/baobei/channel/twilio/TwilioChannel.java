package dev.baobei.channel.twilio;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import dev.baobei.channel.PublicAddress;
import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.flow.message.Channel;

/** SMS and WhatsApp through Twilio: answers ride in the webhook's response, notices leave through the REST interface. */
@ApplicationScoped
public class TwilioChannel implements Channel {

    /** It takes a restart to be on; till then one line in the log now and then is enough. */
    private static final Duration UNTIL_IT_MAY_BE_ON = Duration.ofMinutes(10);

    private final TwilioConfig config;
    private final PublicAddress address;
    private final Optional<TwilioRestClient> client;

    TwilioChannel(TwilioConfig config, PublicAddress address) {
        this.config = config;
        this.address = address;
        this.client = config.accountSid()
                .flatMap(account -> config.authToken()
                        .map(token -> new TwilioRestClient.Builder(account, token)
                                .httpClient(new OneTryClient(config.connectTimeout(), config.readTimeout()))
                                .build()));
    }

    @Override
    public String name() {
        return TwilioWebhook.NAME;
    }

    @Override
    public String answer(Optional<Outgoing> reply) {
        return reply.map(outgoing -> Twiml.of(outgoing.text(), statusOf(outgoing))).orElse(Twiml.SILENCE);
    }

    /** Where we ask to be told what became of it. */
    private String statusOf(Outgoing outgoing) {
        return address.of(TwilioStatus.PATH + "?" + TwilioStatus.OUTGOING + "=" + outgoing.id());
    }

    /** Without an account and a token nothing can leave, and nothing is lost: it is not taken. */
    @Override
    public SendOutcome send(Outgoing outgoing) {
        return client.map(twilio -> sendOnce(twilio, outgoing))
                .orElseGet(() -> new SendOutcome.NotTaken("twilio is off", Optional.of(UNTIL_IT_MAY_BE_ON)));
    }

    /** The SDK's own message creator hides the headers, and with them how long a 429 asks us to wait. */
    private SendOutcome sendOnce(TwilioRestClient twilio, Outgoing outgoing) {
        try {
            return TwilioOutcome.of(twilio.request(request(twilio.getAccountSid(), outgoing)));
        } catch (RuntimeException failure) {
            return TwilioOutcome.of(failure);
        }
    }

    private Request request(String account, Outgoing outgoing) {
        var request = new Request(HttpMethod.POST,
                config.apiBaseUrl() + "/2010-04-01/Accounts/" + account + "/Messages.json");
        request.addPostParam("From", outgoing.from());
        request.addPostParam("To", outgoing.to());
        request.addPostParam("Body", outgoing.text());
        request.addPostParam("StatusCallback", statusOf(outgoing));
        request.addPostParam("ValidityPeriod", Long.toString(config.validityPeriod().toSeconds()));
        return request;
    }
}
