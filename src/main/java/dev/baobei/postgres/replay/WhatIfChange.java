package dev.baobei.postgres.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.whatif.Compared;
import dev.baobei.domain.whatif.Compared.Aspect;
import dev.baobei.domain.whatif.Compared.Judgement;
import dev.baobei.domain.whatif.Compared.Report;

/**
 * What a replay found of one decision or one verdict.
 *
 * @param sequence its place; the page after this one begins behind it
 * @param message  of a report
 * @param visit    of a verdict
 * @param aspects  in what the two sides differ
 * @param ruled    whether people ruled for whom the customer is: that stays
 */
public record WhatIfChange(long sequence, Optional<UUID> message, Optional<UUID> visit, Optional<Integer> agency,
        Optional<UUID> agent, Instant at, List<Aspect> aspects, WhatIfRecord was, WhatIfRecord would, boolean ruled) {

    /** The same as it is kept, and shown; whether people ruled is not known from it. */
    public static WhatIfChange of(Compared compared) {
        List<Aspect> aspects = List.copyOf(compared.changes());
        if (compared instanceof Report report) {
            return new WhatIfChange(report.sequence(), Optional.of(report.message()), Optional.empty(),
                    Optional.of(report.agent().agency().id()), Optional.of(report.agent().id()), report.effectiveAt(), aspects,
                    WhatIfRecord.of(report.was()), WhatIfRecord.of(report.would()), false);
        }
        Judgement visit = (Judgement) compared;
        return new WhatIfChange(visit.sequence(), Optional.empty(), Optional.of(visit.visit().id()), Optional.empty(),
                Optional.empty(), visit.visit().arrivedAt(), aspects, WhatIfRecord.of(visit.was()),
                WhatIfRecord.of(visit.would()),
                false);
    }
}
