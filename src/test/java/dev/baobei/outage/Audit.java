package dev.baobei.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.story.Eventually;
import dev.baobei.testing.Administrator;
import dev.baobei.testing.FakeTwilio;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioMessage;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;

/** Holds what the writers noted against what the gateway says: one decision a message, and the answer that was given. */
final class Audit {

    private final Map<String, String> messagesByReceipt = new ConcurrentHashMap<>();
    private final Map<String, String> silent = new ConcurrentHashMap<>();
    private final AtomicLong compared = new AtomicLong();

    /** Messages that were refused because nothing could be kept: nothing of them is on record. */
    void ofNothingKept(Collection<Texted> messages, Administrator admin) {
        messages.parallelStream().forEach(
                message -> assertEquals(0, admin.get("/api/messages?externalId=" + message.sid()).get("messages").size()));
    }

    /** Everything noted in the journal, of the messages asked about. */
    void of(Collection<Texted> messages, WritersJournal journal, Administrator admin, FakeTwilioWebhooks provider) {
        messages.parallelStream().forEach(message -> {
            FakeTwilioAnswer again = message.deliverBy(provider);
            assertEquals(200, again.status(), message.sid());
            journal.acknowledge(message, again);
            compared.incrementAndGet();
            agrees(message, again, admin);
        });
    }

    private void agrees(Texted message, FakeTwilioAnswer answer, Administrator admin) {
        JsonNode found = admin.get("/api/messages?externalId=" + message.sid()).get("messages");
        assertEquals(1, found.size(), message.sid());
        JsonNode kept = found.get(0);
        assertEquals("decided", kept.get("state").textValue(), kept::toString);
        assertEquals(1, StreamSupport.stream(kept.get("timeline").spliterator(), false)
                .filter(step -> step.get("step").textValue().equals("decided")).count(), kept::toString);
        assertEquals(1, kept.get("outcomes").size(), kept::toString);
        agrees(message, answer, kept, admin);
    }

    /** Whoever sends the same kind of failure again and again is told nothing in the end: only reports that lack the name may be. */
    private void agrees(Texted message, FakeTwilioAnswer answer, JsonNode kept, Administrator admin) {
        Optional<String> reply = Optional.ofNullable(kept.get("reply")).map(JsonNode::textValue);
        if (reply.isEmpty()) {
            assertFalse(message.complete(), kept::toString);
            assertEquals(Optional.empty(), answer.reply(), kept::toString);
        } else if (answer.reply().isPresent()) {
            assertEquals(reply, answer.reply());
        } else {
            silent.put(message.sid(), reply.get());
        }
        outcomeAgrees(message, kept.get("outcomes").get(0), reply.orElse(""), admin);
    }

    private void outcomeAgrees(Texted message, JsonNode outcome, String reply, Administrator admin) {
        assertTrue(message.outcomes().contains(outcome.get("outcome").textValue()), outcome::toString);
        if (message.complete()) {
            String receipt = outcome.get("receipt").textValue();
            assertTrue(reply.contains("回执" + receipt + "。"), reply);
            String other = messagesByReceipt.putIfAbsent(receipt, message.sid());
            assertTrue(other == null || other.equals(message.sid()), "one receipt, two messages");
            assertEquals(message.project(), admin.get("/api/pre-reports/" + receipt).get("project").textValue());
        }
    }

    /** The hash chain of every project, from its start. */
    void ofJournals(Administrator admin) {
        for (String project : Installation.PROJECTS) {
            JsonNode journal = admin.get("/api/projects/" + project + "/journal");
            assertTrue(journal.get("verifies").booleanValue(), journal::toString);
        }
    }

    /** A reply reaches its agent by one way: in the answer, or from the outbox where the answer was silent. */
    void ofSends(Administrator admin, FakeTwilio provider) {
        silent.keySet().forEach(sid -> Eventually.get(() -> Optional.of(admin.get("/api/messages?externalId=" + sid))
                .filter(found -> found.at("/messages/0/replyState").textValue().equals("sent"))));
        List<String> sent = provider.taken().stream().map(FakeTwilioMessage::body).sorted().toList();
        assertEquals(silent.values().stream().sorted().toList(), sent);
    }

    /** How many messages were answered by silence, their reply having left through the outbox. */
    int silent() {
        return silent.size();
    }

    /** How many repeats were compared with what was answered first. */
    long compared() {
        return compared.get();
    }
}
