package dev.baobei.flow;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.terms.Referral.Ground;
import dev.baobei.postgres.Chain;

/** What the journal says of a review by staff: that a report waits for it until when, and what a person answered. */
final class ReviewEntries {

    private ReviewEntries() {}

    /** Beside the facts of the report itself. */
    static Map<String, String> facts(Review review) {
        return new TreeMap<>(Map.of("grounds", review.grounds().stream().map(Ground::name).sorted()
                .collect(Collectors.joining(",")), "due", review.due().toString(), "silence", review.silence().name(), "told",
                Boolean.toString(review.told())));
    }

    static Link answered(LockedReport the, boolean accepted, UUID account, String reason) {
        return the.chain().add(Kind.REPORT_REVIEWED, the.now(), the.now(), Chain.Subject.NONE,
                Map.of("receipt", the.report().receipt().code(), "accepted", Boolean.toString(accepted), "by",
                        account.toString()),
                Map.of("reason", reason));
    }
}
