package dev.baobei.domain.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;

/** Which agency receives customers at a project when (现场值班), the earliest turn first; each lasts until the next one. */
public record DutyRota(List<Turn> turns) {

    /** Nobody is on duty. */
    public static final DutyRota NONE = new DutyRota(List.of());

    /** From a moment on an agency is on duty, or nobody. */
    public record Turn(Instant from, Optional<Agency> agency) {}

    /** A turn that cannot be said now. */
    public record Misplaced(int turn, boolean past) {}

    /**
     * The first of some turns that is not later than the one before or too far away, or else a first one that is over.
     *
     * @param farthest the moment before which all begin
     */
    public static Optional<Misplaced> misplaced(List<Turn> said, Instant now, Instant farthest) {
        return IntStream.range(0, said.size())
                .filter(i -> !said.get(i).from().isBefore(farthest)
                        || i > 0 && !said.get(i).from().isAfter(said.get(i - 1).from()))
                .mapToObj(i -> new Misplaced(i, false)).findFirst()
                .or(() -> said.get(0).from().isBefore(now) ? Optional.of(new Misplaced(0, true)) : Optional.empty());
    }

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
