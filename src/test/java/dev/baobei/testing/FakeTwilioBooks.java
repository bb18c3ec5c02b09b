package dev.baobei.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All messages that the fake provider knows of, in and out, in the order in which it learnt of them. */
public final class FakeTwilioBooks {

    private final List<FakeTwilioMessage> messages = new CopyOnWriteArrayList<>();

    /** Notes a message that somebody texted, whether or not a webhook ever tells us. */
    public FakeTwilioMessage textedIn(String sid, String from, String to, String body) {
        return noted(new FakeTwilioMessage(sid, "inbound", from, to, body, Instant.now(), Map.of()));
    }

    FakeTwilioMessage taken(Map<String, String> request) {
        return noted(new FakeTwilioMessage(FakeTwilioWebhooks.newSid(), "outbound-api", request.get("From"),
                request.get("To"), request.get("Body"), Instant.now(), request));
    }

    private FakeTwilioMessage noted(FakeTwilioMessage message) {
        messages.add(message);
        return message;
    }

    /** The sends it took, in order. */
    public List<FakeTwilioMessage> taken() {
        return messages.stream().filter(each -> each.direction().equals("outbound-api")).toList();
    }

    /** One page with all that passes the filters, the newest first. */
    ObjectNode page(Map<String, String> filters) {
        var page = new ObjectMapper().createObjectNode();
        var shown = page.putArray("messages");
        messages.stream().filter(each -> each.passes(filters)).forEach(each -> shown.insert(0, each.json()));
        return page.putNull("next_page_uri").put("page", 0).put("page_size", shown.size());
    }
}
