package dev.baobei.demo.provider;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.flow.clock.BusinessClock;

/** The provider's books: the newest messages that the gateway sent, in memory. */
@ApplicationScoped
class ProviderBooks {

    private static final int MOST = 500;

    private final BusinessClock clock;
    private final Map<String, Sent> bySid = new LinkedHashMap<>();

    ProviderBooks(BusinessClock clock) {
        this.clock = clock;
    }

    /** A message id as the provider gives one. */
    static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A reply that rode in a webhook's answer: delivered like any other, and not among those that the gateway sent by itself. */
    Sent handOver(String from, String to, String body) {
        return new Sent(newSid(), from, to, body, "queued", clock.now().atOffset(ZoneOffset.UTC));
    }

    synchronized Sent take(String from, String to, String body) {
        Sent taken = handOver(from, to, body);
        bySid.put(taken.sid(), taken);
        if (bySid.size() > MOST) {
            bySid.remove(bySid.keySet().iterator().next());
        }
        return taken;
    }

    synchronized void note(String sid, String status) {
        bySid.computeIfPresent(sid, (same, sent) -> sent.with(status));
    }

    /** The newest last. */
    synchronized List<Sent> all() {
        return List.copyOf(bySid.values());
    }
}
