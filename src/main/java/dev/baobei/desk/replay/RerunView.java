package dev.baobei.desk.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.flow.replay.RerunFlow.Rerun;
import dev.baobei.flow.replay.RowDifference;
import dev.baobei.postgres.message.MessageTimeline.Told;
import dev.baobei.postgres.replay.WhatIfChange;
import dev.baobei.wording.RerunWording;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * A history that was judged once more from the journal.
 *
 * @param same       whether everything came out as it stands on record
 * @param upTo       the last entry that was taken up
 * @param brokenAt   the first entry that does not follow from those before it
 * @param unread     reports that cannot be read any more
 * @param compared   decisions and verdicts that came out otherwise, {@code was} on record and {@code would} be by the journal; all
 *                   that were asked for where one is
 * @param decisions  of the message that was asked for: what every rule answers by the journal beside what was kept; else left out
 * @param verdicts   of the visit that was asked for, and of those whose rules answer otherwise: what every rule answers about every candidate
 *                   by the journal beside what was kept
 * @param rows       rows that say something else than the journal
 * @param more       how many more there are than are shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RerunView(String project, boolean same, long upTo, Long brokenAt, long reports, long visits, long unread,
        List<WhatIfChangeView> compared, List<RerunTraceView> decisions, List<RerunVerdictView> verdicts,
        List<RowView> rows, long more) {

    private static final int MOST = 200;

    /** A row that says something else, and what that means in Chinese and in English. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(String about, String id, String field, String journal, String row, Said says) {

        static RowView of(RowDifference one) {
            return new RowView(one.about(), one.id(), one.field(), one.journal().orElse(null), one.row().orElse(null),
                    RerunWording.row(one.about(), one.id(), one.field(), one.journal(), one.row()));
        }
    }

    /** What the history is shown beside: a message's decision as it was kept, and where. */
    record Beside(Optional<Told> kept, WhatIfResource.Here here, Wording wording) {}

    /**
     * All that came out otherwise; or one verdict or decision alone, whatever came out.
     *
     * @param visit   whose verdict is asked for
     * @param message whose report is
     */
    static Optional<RerunView> of(Rerun rerun, Optional<UUID> visit, Optional<UUID> message, Beside beside) {
        WhatIfResource.Here here = beside.here();
        boolean one = visit.isPresent() || message.isPresent();
        List<Compared> chosen = rerun.compared().stream().filter(found -> one
                ? isOf(found, visit, message)
                : !found.changes().isEmpty()).toList();
        if (one && chosen.isEmpty()) {
            return Optional.empty();
        }
        long visits = rerun.compared().stream().filter(Compared.Judgement.class::isInstance).count();
        return Optional.of(new RerunView(here.project().code(), rerun.isSame(), rerun.upTo(),
                rerun.chain().brokenAt().orElse(null), rerun.compared().size() - visits, visits, rerun.unread(),
                chosen.stream().limit(MOST).map(found -> WhatIfChangeView.of(WhatIfChange.of(found), here)).toList(),
                message.map(asked -> RerunTraceView.of(chosen, beside)).orElse(null),
                chosen.stream().limit(MOST)
                        .flatMap(found -> RerunVerdictView.of(found, here.project(), beside.wording())).toList(),
                rerun.rows().stream().limit(MOST).map(RowView::of).toList(),
                Math.max(0, chosen.size() - MOST) + Math.max(0, rerun.rows().size() - MOST)));
    }

    private static boolean isOf(Compared found, Optional<UUID> visit, Optional<UUID> message) {
        WhatIfChange change = WhatIfChange.of(found);
        return change.visit().equals(visit) && change.message().equals(message);
    }
}
