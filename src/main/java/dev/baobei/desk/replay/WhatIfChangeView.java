package dev.baobei.desk.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.ShareView;
import dev.baobei.desk.visit.PeriodView;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.whatif.Whose;
import dev.baobei.postgres.replay.WhatIfChange;
import dev.baobei.postgres.replay.WhatIfRecord;
import dev.baobei.postgres.replay.WhatIfRecord.HolderRecord;
import dev.baobei.wording.WhatIfWording;
import dev.baobei.wording.Wording.Said;

/**
 * A report or a visit that would have been decided otherwise: its customer is found by the id of its message or visit.
 *
 * @param message of a report
 * @param visit   of a verdict
 * @param agency  whose report it is
 * @param at      when the report counts from, or the customer arrived
 * @param changes in what the two sides differ
 * @param says    the same in words
 * @param ruled   whether people ruled on this visit: their word stays, whatever the machine would have said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfChangeView(UUID message, UUID visit, String agency, String agent, OffsetDateTime at, List<String> changes,
        List<Said> says, DecisionView wasDecided, DecisionView wouldBeDecided, VerdictView wasJudged, VerdictView wouldBeJudged,
        Boolean ruled) {

    /** What a report gets: {@code accepted}, {@code referred}, {@code repeated}, {@code rejected} or {@code incomplete}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DecisionView(String outcome, List<String> objections, List<String> problems, OffsetDateTime earliestVisit,
            OffsetDateTime deadline, Said says) {}

    /** Whose a visitor is: {@code BroughtBy}, {@code Protected}, {@code WalkIn} or {@code Contested}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record VerdictView(String kind, String receipt, List<ShareView> holders, List<String> why,
            PeriodView protection, Said says) {}

    static WhatIfChangeView of(WhatIfChange change, WhatIfResource.Here here) {
        boolean isReport = change.message().isPresent();
        return new WhatIfChangeView(change.message().orElse(null), change.visit().orElse(null),
                change.agency().flatMap(here.directory()::agency).map(Agency::name).orElse(null),
                change.agent().flatMap(here.directory()::agent).map(Agent::name).orElse(null),
                WhatIfView.at(change.at(), here), change.aspects().stream().map(CamelCase::of).toList(),
                change.aspects().stream().map(aspect -> WhatIfWording.aspect(aspect.name())).toList(),
                isReport ? decision(change.was(), here) : null, isReport ? decision(change.would(), here) : null,
                isReport ? null : verdict(change.was(), here), isReport ? null : verdict(change.would(), here),
                isReport ? null : change.ruled());
    }

    private static DecisionView decision(WhatIfRecord side, WhatIfResource.Here here) {
        return new DecisionView(CamelCase.of(side.kind()), side.objections(), side.problems(),
                time(side.earliestVisit(), here), time(side.deadline(), here),
                WhatIfWording.decision(side.kind(), side.objections(), side.problems()));
    }

    private static OffsetDateTime time(Instant moment, WhatIfResource.Here here) {
        return Optional.ofNullable(moment).map(at -> WhatIfView.at(at, here)).orElse(null);
    }

    private static VerdictView verdict(WhatIfRecord side, WhatIfResource.Here here) {
        List<ShareView> holders = side.holders().stream().map(holder -> share(holder, here)).toList();
        return new VerdictView(verdictKind(side.kind()), side.receipt(), holders, side.why(),
                new PeriodView(time(side.from(), here), time(side.until(), here)),
                WhatIfWording.verdict(side.kind(), holders.stream().map(ShareView::agency).toList(), side.why()));
    }

    private static ShareView share(HolderRecord holder, WhatIfResource.Here here) {
        return new ShareView(
                Optional.ofNullable(holder.agencyId()).flatMap(here.directory()::agency).map(Agency::name).orElse(null),
                Optional.ofNullable(holder.agentId()).flatMap(here.directory()::agent).map(Agent::name).orElse(null),
                holder.percent());
    }

    /** {@code BROUGHT_BY} as verdicts are shown: {@code BroughtBy}. */
    static String verdictKind(String kind) {
        String word = CamelCase.of(Whose.Kind.valueOf(kind));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
