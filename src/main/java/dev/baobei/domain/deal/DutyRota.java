package dev.baobei.domain.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;

/** Which agency receives customers at a project when (现场值班), the earliest turn first; each lasts until the next one. */
public record DutyRota(List<Turn> turns) {

    /** Nobody is on duty. */
    public static final DutyRota NONE = new DutyRota(List.of());

    /** From a moment on an agency is on duty, or nobody. */
    public record Turn(Instant from, Optional<Agency> agency) {}

    /** The same with what is said now: from the first of these turns on they hold in place of all that was said for that time before. */
    public DutyRota and(List<Turn> said) {
        return new DutyRota(
                Stream.concat(turns.stream().filter(turn -> turn.from().isBefore(said.get(0).from())), said.stream())
                        .toList());
    }

    /** Who is on duty at a moment. */
    public Optional<Agency> at(Instant moment) {
        return turnAt(moment).flatMap(Turn::agency);
    }

    /** The turn in which a moment lies. */
    public Optional<Turn> turnAt(Instant moment) {
        return turns.stream().filter(turn -> !turn.from().isAfter(moment)).reduce((earlier, later) -> later);
    }
}
