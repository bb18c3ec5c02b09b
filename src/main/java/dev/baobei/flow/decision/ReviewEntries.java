package dev.baobei.flow.decision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.postgres.journal.Chain;

/** What the journal says of a review by staff: that a report waits for it until when, and what a person answered. */
public final class ReviewEntries {

    private ReviewEntries() {}

    /** Beside the facts of the report itself. */
    static Map<String, String> facts(Review review, Instant asked) {
        return new TreeMap<>(Map.of("grounds", review.grounds().stream().map(Ground::name).sorted()
                .collect(Collectors.joining(",")), "due", review.due().toString(), "silence", review.silence().name(), "told",
                Boolean.toString(review.told()), "asked",
                asked.toString()));
    }

    /** What was said of a report counts for the one that takes its place: who said it and why stands in the entry of the former. */
    static Link carried(Chain chain, KeptMessage message, PreReport report, PreReport former) {
        Review.Answer answer = report.review().flatMap(Review::answer).orElseThrow();
        return chain.add(Kind.REPORT_REVIEWED, new When(answer.at(), answer.at(), When.Behind.CARRIED),
                Chain.Subject.message(message.id()),
                Map.of("receipt", report.receipt().code(), "accepted", Boolean.toString(answer.accepted()), "carried",
                        former.receipt().code()),
                Map.of());
    }

    public static Link answered(LockedReport the, boolean accepted, UUID account, String reason) {
        return the.chain().add(Kind.REPORT_REVIEWED, When.now(the.now()), Chain.Subject.NONE,
                Map.of("receipt", the.report().receipt().code(), "accepted", Boolean.toString(accepted), "by",
                        account.toString()),
                Map.of("reason", reason));
    }
}
