package dev.baobei.demo.provider;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.channel.PublicAddress;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Says what became of a message, a moment after it was taken: sent, then delivered. */
@ApplicationScoped
class StatusCallbacks {

    private static final Logger LOG = Logger.getLogger(StatusCallbacks.class);
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final ProviderBooks books;
    private final ProviderWebhooks webhooks;
    private final PublicAddress address;

    StatusCallbacks(ProviderBooks books, ProviderWebhooks webhooks, PublicAddress address) {
        this.books = books;
        this.webhooks = webhooks;
        this.address = address;
    }

    /** @param callback the URL that came with the send; null, or not one of ours, is not called */
    void tell(Sent sent, String account, String callback) {
        Uni<Void> story = become("sent", sent, account, callback)
                .chain(() -> become("delivered", sent, account, callback));
        story.subscribe().with(told -> {
        }, failure -> LOG.warnf("a status callback failed: %s", failure.getClass().getName()));
    }

    private Uni<Void> become(String status, Sent sent, String account, String callback) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(A_MOMENT)
                .invoke(() -> books.note(sent.sid(), status))
                .chain(() -> isOurs(callback) ? post(status, sent, account, callback) : Uni.createFrom().voidItem());
    }

    private boolean isOurs(String callback) {
        return callback != null && callback.startsWith(address.of("/"));
    }

    private Uni<Void> post(String status, Sent sent, String account, String callback) {
        String target = callback.substring(address.of("").length());
        Map<String, String> form = Map.of("AccountSid", account, "ApiVersion", "2010-04-01", "From", sent.from(), "MessageSid",
                sent.sid(), "MessageStatus", status, "SmsSid", sent.sid(), "SmsStatus", status, "To", sent.to());
        return webhooks.post(target, form).invoke(StatusCallbacks::note).replaceWithVoid();
    }

    private static void note(HttpResponse<String> answer) {
        if (answer.statusCode() != 204) {
            LOG.warnf("a status callback was answered with %d", answer.statusCode());
        }
    }
}
