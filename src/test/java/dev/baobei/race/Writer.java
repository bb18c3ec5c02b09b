package dev.baobei.race;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baobei.testing.Administrator;
import dev.baobei.testing.FakeTwilioAnswer;
import dev.baobei.testing.FakeTwilioWebhooks;
import dev.baobei.testing.Installation;

/** One of those who act at the same time, now at this instance, now at that: reports, arrivals, confirmations. */
final class Writer {

    /** Persons raced over at the same moment. */
    private static final int HOT = 4;
    private static final int ACTS_PER_PERSON = 25;
    private static final int IN_A_HUNDRED = 100;
    private static final int REPORTS = 80;
    private static final int ARRIVALS = 10;
    /** What a confirmation meets where the sales offices' midnight falls into the race. */
    private static final String LAPSED = "visit-lapsed";

    private final List<FakeTwilioWebhooks> providers;
    private final List<Administrator> desks;
    private final Witness witness;
    private final Queue<Visit> open;
    private final Random random;

    /**
     * Of one writer; the lists have an entry an instance.
     *
     * @param open arrivals that nobody has confirmed yet, of all writers
     */
    Writer(List<FakeTwilioWebhooks> providers, List<Administrator> desks, Witness witness, Queue<Visit> open, long seed) {
        this.providers = providers;
        this.desks = desks;
        this.witness = witness;
        this.open = open;
        this.random = new Random(seed);
    }

    /** A visit and the version of its verdict that somebody saw. */
    record Visit(String id, int version) {

        private static Visit of(JsonNode visit) {
            return new Visit(visit.get("id").textValue(), visit.at("/verdict/version").intValue());
        }
    }

    static Queue<Visit> nobody() {
        return new ConcurrentLinkedQueue<>();
    }

    /** The n-th race: an act that concerns one of the few persons whom everybody is after just now. */
    void race(int n) {
        HotCustomer customer = new HotCustomer(n / (ACTS_PER_PERSON * HOT) * HOT + random.nextInt(HOT));
        int act = random.nextInt(IN_A_HUNDRED);
        if (act < REPORTS) {
            report(customer);
        } else if (act < REPORTS + ARRIVALS) {
            arrive(customer);
        } else {
            confirm();
        }
    }

    private void report(HotCustomer customer) {
        String sid = FakeTwilioWebhooks.newSid();
        String words = customer.report(random);
        witness.sends(sid, customer);
        FakeTwilioAnswer answer = any(providers).deliver(sid, any(Installation.AGENTS), Installation.NUMBER, words);
        witness.saw("report", answer.status() + (answer.reply().isPresent() ? "" : " silent"));
        answer.reply().ifPresent(witness::saw);
    }

    private void arrive(HotCustomer customer) {
        HttpResponse<String> answer = any(desks).answer("api/visits", customer.arrival(random));
        witness.saw("arrival", String.valueOf(answer.statusCode()));
        if (answer.statusCode() == 201) {
            Visit visit = Visit.of(Administrator.document(answer.body()));
            witness.saw(customer, visit.id());
            open.add(visit);
        }
    }

    private void confirm() {
        Visit visit = open.poll();
        if (visit == null) {
            return;
        }
        HttpResponse<String> answer = any(desks).answer("api/visits/" + visit.id() + "/confirmation",
                "{\"verdictVersion\":" + visit.version() + "}");
        JsonNode told = Administrator.document(answer.body());
        boolean lapsed = told.path("code").asText().equals(LAPSED);
        if (answer.statusCode() == 409 && !lapsed) {
            open.add(Visit.of(told));
        }
        witness.saw("confirmation", lapsed ? LAPSED : String.valueOf(answer.statusCode()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
