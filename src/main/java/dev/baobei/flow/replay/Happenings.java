package dev.baobei.flow.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.whatif.Happening;
import dev.baobei.postgres.replay.History;
import dev.baobei.postgres.replay.History.Written;
import dev.baobei.postgres.visit.JudgedVisits;
import io.smallrye.mutiny.Uni;

/** Reads a project's history as the happenings that a replay takes up, page by page. */
@ApplicationScoped
class Happenings {

    private static final List<Kind> KINDS = List.of(Kind.REPORT_ACCEPTED, Kind.REPORT_REPEATED, Kind.REPORT_REJECTED,
            Kind.REPORT_INCOMPLETE,
            Kind.REPORT_WITHDRAWN, Kind.REPORT_SUPERSEDED, Kind.REPORT_SUPPLEMENTED, Kind.REPORT_CONTRADICTED,
            Kind.REPORT_FOLLOWED_UP, Kind.REPORT_REFERRED, Kind.REPORT_REVIEWED, Kind.REPORT_HANDED_OVER,
            Kind.SHARE_HANDED_OVER,
            Kind.AGENT_LEFT,
            Kind.ARRIVED, Kind.ARRIVAL_CORRECTED, Kind.JUDGED, Kind.CONFIRMED, Kind.RULED, Kind.CUSTOMER_LEFT,
            Kind.DEPARTURE_DISMISSED, Kind.ARRIVAL_REOPENED,
            Kind.REPORT_LINKED, Kind.REPORT_UNLINKED, Kind.CUSTOMERS_JOINED,
            Kind.CUSTOMERS_PARTED, Kind.DEAL_STEP, Kind.DEAL_PAYMENT, Kind.DEAL_SETTLED, Kind.OPENING_DAY_SET);

    private final History history;
    private final JudgedVisits judged;

    Happenings(History history, JudgedVisits judged) {
        this.history = history;
        this.judged = judged;
    }

    /** What happened, and where and when it was written down. */
    record Placed(long sequence, Instant at, Happening happening) {}

    /** A page of a history, and which rows it lacks; the next one begins after its last entry, and there is none where it is not full. */
    record Page(List<Placed> happenings, List<RowDifference> missing, Optional<Long> next) {}

    Uni<Page> page(Directory directory, int project, long after, long upTo, int limit) {
        return history.page(project, after, upTo, KINDS, limit).flatMap(entries -> {
            List<UUID> visits = entries.stream()
                    .filter(entry -> HappeningReading.NAMES_VISIT.contains(entry.kind()))
                    .map(entry -> HappeningReading.visit(entry)).distinct().toList();
            return judged.visits(directory, visits).flatMap(found -> judged.verdicts(visits)
                    .map(versions -> page(new HappeningReading(directory, found, versions), entries, limit)));
        });
    }

    private static Page page(HappeningReading reading, List<Written> entries, int limit) {
        return new Page(reading.all(entries), reading.missing(entries), entries.size() < limit
                ? Optional.empty()
                : Optional.of(entries.get(limit - 1).sequence()));
    }

}
