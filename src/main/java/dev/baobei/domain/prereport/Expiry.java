package dev.baobei.domain.prereport;

import java.time.Instant;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport.State;

/**
 * The end of a report's life (即将到期, 已过期): from the moment at which the terms that judge it have its agent reminded it is about to
 * expire, whether or not anybody was; under terms that remind of nothing it never is.
 */
public final class Expiry {

    private Expiry() {}

    /** What a report is at a moment, by the directory's versions of terms. */
    public static State stateOf(PreReport report, Directory directory, Instant now) {
        State state = report.stateAt(now);
        return state == State.PENDING && isNear(report, directory, now) ? State.EXPIRING : state;
    }

    private static boolean isNear(PreReport report, Directory directory, Instant now) {
        return directory.project(report.project())
                .flatMap(project -> directory.terms(report.terms(), report.effectiveAt())
                        .flatMap(terms -> terms.reminder().due(report.effectiveAt(), report.deadline(), project.zone())))
                .filter(due -> !now.isBefore(due)).isPresent();
    }
}
