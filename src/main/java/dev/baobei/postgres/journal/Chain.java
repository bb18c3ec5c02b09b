package dev.baobei.postgres.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import dev.baobei.domain.journal.Commitment;
import dev.baobei.domain.journal.Entry;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Project;

/**
 * The end of a project's journal while its head is locked by the present transaction: entries are chained here and written by
 * {@code Journal.write}. For one transaction and one thread.
 */
public final class Chain {

    private final Project project;
    private final boolean kept;
    private final List<Linked> added = new ArrayList<>();
    private Link last;
    private Optional<Instant> lastEffective;

    /** An entry in its place, with what it was written for. */
    record Linked(Entry entry, byte[] canonical, Link link, Subject subject, Map<String, Commitment> openings) {}

    /** The message or visit that an entry records. */
    public record Subject(Optional<UUID> message, Optional<UUID> visit) {

        public static final Subject NONE = new Subject(Optional.empty(), Optional.empty());

        public static Subject message(UUID id) {
            return new Subject(Optional.of(id), Optional.empty());
        }

        public static Subject visit(UUID id) {
            return new Subject(Optional.empty(), Optional.of(id));
        }
    }

    /** @param kept whether what is added is written in the end; of what is thrown away no link says what it would be */
    Chain(Project project, boolean kept, Link last, Optional<Instant> lastEffective) {
        this.project = project;
        this.kept = kept;
        this.last = last;
        this.lastEffective = lastEffective;
    }

    /** The sequence that the next entry will have. */
    public long nextSequence() {
        return last.sequence() + 1;
    }

    /**
     * Adds an entry. One that counts from an earlier time than its predecessors is lawful only with a reason: the one that its writer says.
     *
     * @param facts    no personal value among them
     * @param personal values that enter as commitments
     * @return its link, whose mark rides in the reply
     */
    public Link add(Entry.Kind kind, When when, Subject subject, Map<String, String> facts, Map<String, String> personal) {
        Instant effectiveAt = when.effectiveAt();
        TreeMap<String, String> all = new TreeMap<>(facts);
        all.put("effectiveAt", effectiveAt.toString());
        if (lastEffective.filter(effectiveAt::isBefore).isPresent()) {
            all.put("behindYounger", when.behind().word());
        }
        Map<String, Commitment> openings = new TreeMap<>();
        personal.forEach((name, value) -> openings.put(name, new Commitment(Salt.next(), value)));
        openings.forEach((name, commitment) -> all.put(name + "Commitment", commitment.hex()));
        return link(new Entry(project.code(), nextSequence(), kind, when.at(), all), effectiveAt, subject, openings);
    }

    private Link link(Entry entry, Instant effectiveAt, Subject subject, Map<String, Commitment> openings) {
        byte[] canonical = entry.canonical();
        last = last.followedBy(canonical);
        lastEffective = Optional.of(lastEffective.filter(effectiveAt::isBefore).orElse(effectiveAt));
        added.add(new Linked(entry, canonical, last, subject, openings));
        return kept ? last : last.unkept();
    }

    /** Whose journal it is. */
    public Project project() {
        return project;
    }

    List<Linked> added() {
        return added;
    }

    Link last() {
        return last;
    }

    Optional<Instant> lastEffective() {
        return lastEffective;
    }
}
