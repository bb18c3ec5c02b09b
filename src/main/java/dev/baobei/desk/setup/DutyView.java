package dev.baobei.desk.setup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.deal.DutyRota;
import dev.baobei.domain.deal.DutyRota.Turn;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;

/** Which agency receives customers when (现场值班), as the API shows it; each turn lasts until the next one. */
record DutyView(String project, List<TurnView> turns) {

    /**
     * A turn.
     *
     * @param agency who is on duty; left out where nobody is
     * @param now    whether it is the one now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TurnView(OffsetDateTime from, String agency, boolean now) {}

    static DutyView of(DutyRota rota, Project project, Instant now) {
        Optional<Turn> present = rota.turnAt(now);
        return new DutyView(project.code(), rota.turns().stream()
                .map(turn -> new TurnView(turn.from().atZone(project.zone()).toOffsetDateTime(),
                        turn.agency().map(Agency::name).orElse(null), present.filter(turn::equals).isPresent()))
                .toList());
    }
}
