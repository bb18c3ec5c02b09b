package dev.baobei.domain.prereport;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a visit uses up: the report that brought the customer, and whatever its agent had said again beside it (续报).
 *
 * <p>REG-11, line 204: a renewal takes up where the former report ends. The customer has come: there is nothing left to take up.
 */
public final class UsedUp {

    private UsedUp() {}

    /**
     * The winner and, behind it, what stood beside it at the arrival in the same words of the same agent.
     *
     * @param among the reports that share digits with the visitor
     */
    public static List<PreReport> by(PreReport winner, Instant arrivedAt, Stream<PreReport> among) {
        return Stream.concat(Stream.of(winner), among.filter(report -> !report.id().equals(winner.id()))
                .filter(report -> report.asReviewedOpenly().isValidAt(arrivedAt) && saysTheSame(winner, report))).toList();
    }

    /** Whether a report was used up together with another one that a visit used up. */
    public static boolean isWith(PreReport used, PreReport report) {
        return report.id().equals(used.id())
                || used.ended().isPresent() && report.ended().equals(used.ended()) && saysTheSame(used, report);
    }

    private static boolean saysTheSame(PreReport one, PreReport other) {
        return Stream.concat(Stream.of(one.said()), one.earlier().stream())
                .anyMatch(said -> other.isSameAs(one.agent(), said.name(), said.phones()));
    }
}
