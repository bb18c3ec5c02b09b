package dev.baobei.postgres;

import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Link;
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
            select sequence, canonical, hash from journal_entry where project_id = $1 and sequence > $2
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

    /** Follows a project's chain from its start to the head that stood when it began. */
    public Uni<Followed> follow(int project) {
        return head(project).flatMap(head -> follow(project, Link.START, head));
    }

    private Uni<Link> head(int project) {
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
            if (row.getLong("sequence") != next.sequence() || !row.getString("hash").equals(next.hash())) {
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
