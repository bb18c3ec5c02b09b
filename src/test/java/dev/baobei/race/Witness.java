package dev.baobei.race;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What is seen from outside: which answers came, who was meant, and which report was certainly made before which other was sent. */
final class Witness {

    private static final Pattern RECEIPT = Pattern.compile("回执([0-9A-Z]+)");

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, HotCustomer> visitors = new ConcurrentHashMap<>();

    /** A message about a person, and when it left; nanoseconds of one clock. */
    private record Sent(HotCustomer customer, long at) {}

    /** An answer of any kind: of which act, and how it ended. */
    void saw(String act, String end) {
        answers.merge(act + " " + end, 1, Integer::sum);
    }

    /** A report is about to be sent, under the provider's id of its message. */
    void sends(String sid, HotCustomer customer) {
        sent.put(sid, new Sent(customer, System.nanoTime()));
    }

    /** The answer to a report, which names its receipt; it may be that of one made before. */
    void saw(String reply) {
        long now = System.nanoTime();
        List<String> receipts = receipts(reply);
        if (receipts.size() != 1) {
            throw new AssertionError("no receipt, or several: " + reply);
        }
        answered.merge(receipts.get(0), now, Math::min);
    }

    /** A message that left through the outbox, because the answer could not wait: proves the receipts it names, and no time. */
    void heard(String words) {
        receipts(words).forEach(receipt -> answered.putIfAbsent(receipt, Long.MAX_VALUE));
    }

    private static List<String> receipts(String words) {
        return RECEIPT.matcher(words).results().map(named -> named.group(1)).toList();
    }

    /** Somebody stands at the desk. */
    void saw(HotCustomer customer, String visit) {
        visitors.put(visit, customer);
    }

    /** How often each act ended how. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** Of whom the message was, whatever it shows of the number. */
    HotCustomer reportedBy(String sid) {
        return sent.get(sid).customer();
    }

    HotCustomer visitor(String visit) {
        return visitors.get(visit);
    }

    /** When the report that a message made was certainly not made yet. */
    long sentAt(String sid) {
        return sent.get(sid).at();
    }

    /** When a report certainly was made: somebody had read its receipt. */
    long answeredAt(String receipt) {
        Long first = answered.get(receipt);
        if (first == null) {
            throw new AssertionError("nobody was told of " + receipt);
        }
        return first;
    }

    int reports() {
        return answered.size();
    }
}
