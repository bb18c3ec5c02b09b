package dev.baobei.desk.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.directory.ReportTermsText;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.postgres.replay.WhatIfChange;
import dev.baobei.postgres.replay.WhatIfChanges.Summary;
import dev.baobei.postgres.replay.WhatIfs.OfAgency;
import dev.baobei.postgres.replay.WhatIfs.WhatIf;

/**
 * A what-if as the API shows it; times are ISO-8601 with the project's offset.
 *
 * @param state   {@code running}, {@code done}, {@code cancelled}, {@code failed}, or {@code interrupted} where the instance that
 *                replayed it is gone and nobody goes on
 * @param terms   proposed for the project, or else {@code agencyTerms} for one agency
 * @param summary once it is done
 * @param changes what would be otherwise, in the order of the journal; more where there is a {@code next}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfView(UUID id, String project, String state, OffsetDateTime startedAt, OffsetDateTime from,
        OffsetDateTime until, TermsText terms, AgencyTermsView agencyTerms, ProgressView progress, WhatIfSummaryView summary,
        List<WhatIfChangeView> changes,
        Long next) {

    /** Terms of an agency's own; none where the project's would hold for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgencyTermsView(String agency, ReportTermsText terms, Boolean asProject) {

        private static AgencyTermsView of(OfAgency own, Directory directory) {
            return new AgencyTermsView(directory.agency(own.agency()).orElseThrow().name(), own.terms().orElse(null),
                    own.terms().isPresent() ? null : true);
        }
    }

    /** How many entries of the journal are taken up, of how many. */
    public record ProgressView(long done, long of) {}

    static WhatIfView of(WhatIf whatIf, WhatIfResource.Here here, Optional<Summary> summary, List<WhatIfChange> changes,
            int most) {
        var question = whatIf.question();
        return new WhatIfView(whatIf.id(), here.project().code(), CamelCase.of(whatIf.state()), at(whatIf.startedAt(), here),
                question.from().map(from -> at(from, here)).orElse(null),
                question.until().map(until -> at(until, here)).orElse(null), question.terms().orElse(null),
                question.ofAgency().map(own -> AgencyTermsView.of(own, here.directory())).orElse(null),
                new ProgressView(whatIf.progress().done(), question.upTo()),
                summary.map(found -> WhatIfSummaryView.of(found, whatIf.progress(), here)).orElse(null),
                most == 0 ? null : changes.stream().map(change -> WhatIfChangeView.of(change, here)).toList(),
                most > 0 && changes.size() == most ? changes.get(most - 1).sequence() : null);
    }

    static OffsetDateTime at(Instant moment, WhatIfResource.Here here) {
        return moment.atZone(here.project().zone()).toOffsetDateTime();
    }
}
