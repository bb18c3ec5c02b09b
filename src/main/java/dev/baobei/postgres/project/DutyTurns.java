package dev.baobei.postgres.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.deal.DutyRota;
import dev.baobei.domain.deal.DutyRota.Turn;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.sql.Batches;
import dev.baobei.postgres.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every turn of duty (现场值班) that was said. */
@ApplicationScoped
public class DutyTurns {

    private static final String ALL = """
            select sequence, from_at, agency_id from duty_turn where project_id = $1 order by sequence, from_at""";
    private static final String ADD = """
            insert into duty_turn (project_id, sequence, position, from_at, agency_id, account_id, said_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    /** The rota of a project by all that was said so far. */
    public Uni<DutyRota> of(SqlClient client, Directory directory, int project) {
        return client.preparedQuery(ALL).execute(Tuple.of(project))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(row -> row.getLong("sequence"), TreeMap::new,
                                Collectors.mapping(row -> turn(row, directory), Collectors.toList())))
                        .values().stream().reduce(DutyRota.NONE, DutyRota::and, (one, other) -> other));
    }

    private static Turn turn(Row row, Directory directory) {
        return new Turn(Columns.instant(row, "from_at"),
                Optional.ofNullable(row.getInteger("agency_id")).flatMap(directory::agency));
    }

    /** What was said in one entry of the project's journal. */
    public Uni<Void> add(SqlConnection tx, int project, long sequence, UUID account, List<Turn> turns, Instant now) {
        return Batches.run(tx, ADD, IntStream.range(0, turns.size())
                .mapToObj(i -> Tuple.tuple().addInteger(project).addLong(sequence).addShort((short) i)
                        .addValue(Columns.of(turns.get(i).from()))
                        .addInteger(turns.get(i).agency().map(Agency::id).orElse(null)).addUUID(account)
                        .addValue(Columns.of(now)))
                .toList());
    }
}
