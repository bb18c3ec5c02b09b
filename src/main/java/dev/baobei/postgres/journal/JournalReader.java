package dev.baobei.postgres.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads journals back and follows their chains. */
@ApplicationScoped
public class JournalReader {

    private static final int PAGE = 1_000;
    private static final String ENTRIES = """
            select sequence, kind, at, message_id, visit_id, canonical, hash from journal_entry
            where project_id = $1 and sequence > $2
            order by sequence limit $3""";
    private static final String HEAD = "select sequence, hash from journal_head where project_id = $1";

    private final Pool pool;

    JournalReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * What following a chain showed.
     *
     * @param end       the last link that follows from all before it
     * @param brokenAt  the first sequence that does not follow; empty when the chain verifies up to its head
     */
    public record Followed(Link end, Optional<Long> brokenAt) {

        public boolean verifies() {
            return brokenAt.isEmpty();
        }
    }

    /** An entry as it is kept, whether it follows or not. */
    public record Stored(long sequence, byte[] canonical, String hash) {}

    /** The entries up to a sequence, in order; read page by page, as they are asked for. */
    public Multi<Stored> entries(int project, long upTo) {
        return Multi.createBy().repeating().uni(AtomicLong::new, after -> page(project, after, upTo))
                .whilst(page -> !page.isEmpty()).onItem().<Stored>disjoint();
    }

    private Uni<List<Stored>> page(int project, AtomicLong after, long upTo) {
        if (after.get() >= upTo) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(ENTRIES).execute(Tuple.of(project, after.get(), PAGE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> new Stored(row.getLong("sequence"),
                        Columns.bytes(row, "canonical"), row.getString("hash"))).filter(one -> one.sequence() <= upTo).toList())
                .invoke(page -> after.set(page.isEmpty() ? upTo : page.get(page.size() - 1).sequence()));
    }

    /** Follows a project's chain from its start to the head that stood when it began. */
    public Uni<Followed> follow(int project) {
        return head(project).flatMap(head -> follow(project, Link.START, head));
    }

    /** Where a project's journal ends at the moment. */
    public Uni<Link> head(int project) {
        return pool.preparedQuery(HEAD).execute(Tuple.of(project)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst().map(row -> new Link(row.getLong("sequence"), row.getString("hash"))).orElse(Link.START));
    }

    private Uni<Followed> follow(int project, Link from, Link head) {
        return pool.preparedQuery(ENTRIES).execute(Tuple.of(project, from.sequence(), PAGE))
                .map(rows -> follow(rows, from, head)).flatMap(followed -> isDone(followed, from, head)
                        ? Uni.createFrom().item(atHead(followed, head))
                        : follow(project, followed.end(), head));
    }

    private static Followed follow(RowSet<Row> rows, Link from, Link head) {
        Link link = from;
        for (Row row : rows) {
            if (link.sequence() == head.sequence()) {
                break;
            }
            Link next = link.followedBy(Columns.bytes(row, "canonical"));
            if (row.getLong("sequence") != next.sequence() || !row.getString("hash").equals(next.hash())
                    || !EntryColumns.agree(row)) {
                return new Followed(link, Optional.of(next.sequence()));
            }
            link = next;
        }
        return new Followed(link, Optional.empty());
    }

    private static boolean isDone(Followed followed, Link from, Link head) {
        return !followed.verifies() || followed.end().equals(from) || followed.end().sequence() >= head.sequence();
    }

    /** A chain that ends before its head, or in another hash than the head's, was cut or rebuilt. */
    private static Followed atHead(Followed followed, Link head) {
        return followed.verifies() && !followed.end().equals(head)
                ? new Followed(followed.end(), Optional.of(followed.end().sequence() + 1))
                : followed;
    }
}
