package dev.baobei.desk.deal;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.flow.deal.DealOutcome;
import dev.baobei.wording.Wording;

/** A page of deals, the newest first; without {@code next} it is the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealPage(List<DealView> deals, UUID next) {

    /** @param size how many a whole page has */
    static DealPage of(List<DealOutcome> found, int size, Wording wording) {
        List<DealView> views = found.stream().map(deal -> DealView.of((DealOutcome.OnRecord) deal, wording)).toList();
        return new DealPage(views, views.size() == size ? views.get(size - 1).id() : null);
    }
}
