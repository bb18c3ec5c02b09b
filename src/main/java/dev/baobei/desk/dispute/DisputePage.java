package dev.baobei.desk.dispute;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.dispute.Dispute;
import dev.baobei.domain.party.Project;

/** A page of disputes, the soonest due first; without {@code next} it is the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputePage(List<DisputeView> disputes, UUID next) implements NamesReporters {

    @Override
    public DisputePage asSeen(Predicate<String> shows) {
        return new DisputePage(disputes.stream().map(one -> one.asSeen(shows)).toList(), next);
    }

    static DisputePage of(List<Dispute> found, List<Project> projects, DisputeView.Now now, int most) {
        Map<Integer, Project> byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        return new DisputePage(
                found.stream().map(dispute -> DisputeView.of(dispute, byId.get(dispute.project()), now)).toList(),
                found.size() == most ? found.get(most - 1).id() : null);
    }
}
