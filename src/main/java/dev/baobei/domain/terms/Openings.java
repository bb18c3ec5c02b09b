package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a project opens (开盘): what was told of it, the first first. A report's deadline counts with what was known at its
 * effective time and with every move since.
 */
public record Openings(List<Told> told) {

    /** Nothing is known of an opening. */
    public static final Openings NONE = new Openings(List.of());

    public Openings {
        told = List.copyOf(told);
    }

    /** A day that was told, or that it is open again, at a moment. */
    public record Told(Instant at, Optional<LocalDate> day) {}

    /** A day that was always known. */
    public static Openings on(LocalDate day) {
        return new Openings(List.of(new Told(Instant.EPOCH, Optional.of(day))));
    }

    /** The day as it is known now. */
    public Optional<LocalDate> day() {
        return told.isEmpty() ? Optional.empty() : told.get(told.size() - 1).day();
    }

    /** The day as it was known at a moment. */
    public Optional<LocalDate> knownAt(Instant moment) {
        return told.stream().filter(one -> !one.at().isAfter(moment)).reduce((earlier, later) -> later).flatMap(Told::day);
    }

    /** What was told later, in order. */
    Stream<Told> after(Instant moment) {
        return told.stream().filter(one -> one.at().isAfter(moment));
    }

    /** What had been told before a moment. */
    public Openings before(Instant moment) {
        return new Openings(told.stream().filter(one -> one.at().isBefore(moment)).toList());
    }

    /** The same with what is told now. */
    public Openings and(Instant at, Optional<LocalDate> day) {
        return new Openings(Stream.concat(told.stream(), Stream.of(new Told(at, day))).toList());
    }
}
