package dev.baobei.race;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What is seen from outside: which answers came, and which report was certainly made before which other was sent. */
final class Witness {

    private static final Pattern RECEIPT = Pattern.compile("回执([0-9A-Z]+)");

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, Long> firstSent = new ConcurrentHashMap<>();
    private final Map<String, Span> spans = new ConcurrentHashMap<>();

    /**
     * When a report was certainly not made yet, and when it certainly was; nanoseconds of one clock.
     *
     * @param sent     the first text of its agent about this person left
     * @param answered the first answer that names it was read
     */
    record Span(long sent, long answered) {

        private Span and(Span other) {
            return new Span(Math.min(sent, other.sent), Math.min(answered, other.answered));
        }
    }

    /** An answer of any kind: of which act, and how it ended. */
    void saw(String act, String end) {
        answers.merge(act + " " + end, 1, Integer::sum);
    }

    /**
     * A report is about to be sent. Its answer may be silent and that of a later repeat name the receipt: the report is as old as the
     * first of them.
     */
    void sends(String agent, HotCustomer customer) {
        firstSent.putIfAbsent(agent + customer.number(), System.nanoTime());
    }

    /** The answer to a report, which names its receipt. */
    void saw(String reply, String agent, HotCustomer customer) {
        long answered = System.nanoTime();
        List<String> receipts = receipts(reply);
        if (receipts.size() != 1) {
            throw new AssertionError("no receipt, or several: " + reply);
        }
        spans.merge(receipts.get(0), new Span(firstSent.get(agent + customer.number()), answered), Span::and);
    }

    /** A message that left through the outbox, because the answer could not wait: proves the receipts it names, and no time. */
    void heard(String words) {
        receipts(words).forEach(receipt -> spans.putIfAbsent(receipt, new Span(Long.MIN_VALUE, Long.MAX_VALUE)));
    }

    private static List<String> receipts(String words) {
        return RECEIPT.matcher(words).results().map(named -> named.group(1)).toList();
    }

    /** How often each act ended how. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** Of a report that was answered. */
    Span span(String receipt) {
        Span span = spans.get(receipt);
        if (span == null) {
            throw new AssertionError("nobody was told of " + receipt);
        }
        return span;
    }

    int reports() {
        return spans.size();
    }
}
