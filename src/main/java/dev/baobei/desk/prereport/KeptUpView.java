package dev.baobei.desk.prereport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.terms.KeptUp;

/**
 * A span of months in which the terms ask for so many follow-ups of a report, as the API shows it (REG-19, line 347).
 *
 * @param until     the day on which the next begins
 * @param followUps how many there were
 * @param asked     how many are asked
 * @param enough    whether they are as many
 */
public record KeptUpView(LocalDate from, LocalDate until, long followUps, int asked, boolean enough) {

    /** Those of a report that began by a moment, or until it expired; none where its terms ask for none. */
    static List<KeptUpView> of(PreReport report, List<Instant> followUps, Instant now, Directory directory) {
        Project project = directory.project(report.project()).orElseThrow();
        Instant asOf = now.isBefore(report.deadline()) ? now : report.deadline().minusNanos(1);
        return directory.terms(report.terms(), report.effectiveAt()).filter(terms -> terms.renewal() instanceof KeptUp)
                .map(terms -> (KeptUp) terms.renewal())
                .map(asked -> asked.spans(report.effectiveAt(), followUps, asOf, project.zone()).stream()
                        .map(span -> new KeptUpView(span.from(), span.until(), span.followUps(), asked.times(),
                                span.isKeptUp()))
                        .toList())
                .orElse(List.of());
    }
}
