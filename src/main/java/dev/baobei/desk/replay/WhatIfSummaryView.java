package dev.baobei.desk.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.whatif.Compared.Aspect;
import dev.baobei.postgres.replay.WhatIfChanges.Summary;
import dev.baobei.postgres.replay.WhatIfChanges.Turn;
import dev.baobei.postgres.replay.WhatIfs.Progress;

/** What a what-if found, in figures. */
public record WhatIfSummaryView(ReportsView reports, VisitsView visits) {

    /**
     * Of the reports.
     *
     * @param replayed   how many were decided anew
     * @param unread     how many could not be: what they said was erased
     * @param otherwise  decided otherwise in another way: asked back, or no repeat any more
     * @param objections what those that are rejected only now are rejected for, each by how many
     */
    public record ReportsView(long replayed, long unread, long acceptedToRejected, long rejectedToAccepted, long otherwise,
            long objectionsChanged, long earliestVisitMoved, long deadlineMoved, Map<String, Long> objections) {}

    /**
     * Of the visits.
     *
     * @param ruled of those whose verdict or holder changes: on how many people have ruled, which stays
     * @param turns from which verdict and for whom to which and for whom, the most frequent first
     */
    public record VisitsView(long replayed, long verdictChanged, long holderChanged, long groundsChanged, long protectionMoved,
            long ruled, List<TurnView> turns) {}

    /** So many visits turn so. */
    public record TurnView(SideView from, SideView to, long visits) {}

    /** A verdict and the agencies for which the customer is; none for the house. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SideView(String kind, List<String> agencies) {}

    static WhatIfSummaryView of(Summary summary, Progress progress, WhatIfResource.Here here) {
        ReportsView reports = new ReportsView(progress.reports(), progress.unread(),
                count(summary, Aspect.ACCEPTED_TO_REJECTED), count(summary, Aspect.REJECTED_TO_ACCEPTED),
                count(summary, Aspect.OTHERWISE), count(summary, Aspect.OBJECTIONS), count(summary, Aspect.EARLIEST_VISIT),
                count(summary, Aspect.DEADLINE), new TreeMap<>(summary.objections()));
        VisitsView visits = new VisitsView(progress.visits(), count(summary, Aspect.VERDICT), count(summary, Aspect.HOLDER),
                count(summary, Aspect.GROUNDS), count(summary, Aspect.PROTECTION),
                summary.turns().stream().mapToLong(Turn::ruled).sum(),
                summary.turns().stream().map(turn -> turn(turn, here)).toList());
        return new WhatIfSummaryView(reports, visits);
    }

    private static long count(Summary summary, Aspect aspect) {
        return summary.aspects().getOrDefault(aspect.name(), 0L);
    }

    private static TurnView turn(Turn turn, WhatIfResource.Here here) {
        return new TurnView(new SideView(WhatIfChangeView.verdictKind(turn.was()), names(turn.wasFor(), here)),
                new SideView(WhatIfChangeView.verdictKind(turn.would()), names(turn.wouldFor(), here)), turn.visits());
    }

    private static List<String> names(List<Integer> agencies, WhatIfResource.Here here) {
        return agencies.stream().flatMap(id -> here.directory().agency(id).stream()).map(agency -> agency.name())
                .sorted(Comparator.naturalOrder()).toList();
    }
}
