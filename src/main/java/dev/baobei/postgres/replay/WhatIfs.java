package dev.baobei.postgres.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.postgres.directory.ReportTermsText;
import dev.baobei.postgres.directory.TermsText;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.sql.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every what-if of late: who asked what, how far it has come, and how it ended. Any instance shows those of all. */
@ApplicationScoped
public class WhatIfs {

    /** How long a what-if can be looked at. */
    static final Duration KEPT = Duration.ofDays(7);

    /** An instance that says nothing for so long is gone. */
    static final Duration SILENT = Duration.ofMinutes(1);

    private static final int NEWEST = 20;
    private static final String FORGET = "delete from what_if where ended_at < $1";
    private static final String INTERRUPT = """
            update what_if set state = 'INTERRUPTED', ended_at = $2 where project_id = $1 and state = 'RUNNING' and beat_at < $3""";
    private static final String START = """
            insert into what_if (id, project_id, account_id, started_at, terms, from_at, until_at, up_to, beat_at,
              agency_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (project_id) where state = 'RUNNING' do nothing returning id""";
    private static final String BY_ID = "select * from what_if where id = $1 and project_id = $2";
    private static final String OF_PROJECT = "select * from what_if where project_id = $1 order by id desc limit " + NEWEST;
    private static final String PROGRESS = """
            update what_if set done = $2, reports = $3, visits = $4, unread = $5, beat_at = $6 where id = $1 and state = 'RUNNING'""";
    private static final String BEAT = "update what_if set beat_at = $2 where id = any($1) and state = 'RUNNING'";
    private static final String END = "update what_if set state = $2, ended_at = $3 where id = $1 and state = 'RUNNING'";

    private final Pool pool;
    private final ObjectMapper json;

    WhatIfs(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** How a what-if stands. */
    public enum State {
        RUNNING, DONE, CANCELLED, FAILED,
        /** Its instance is gone; nobody goes on with it. */
        INTERRUPTED
    }

    /** What is asked: which terms, the project's or an agency's own, for what span of time, and up to which entry of the journal. */
    public record Question(int project, UUID account, Optional<TermsText> terms, Optional<OfAgency> ofAgency,
            Optional<Instant> from, Optional<Instant> until, long upTo) {}

    /** Terms of an agency's own; nothing where the project's would hold for it. */
    public record OfAgency(int agency, Optional<ReportTermsText> terms) {}

    /** How many entries are taken up, and how many reports and visits were decided anew; those that are erased were not. */
    public record Progress(long done, long reports, long visits, long unread) {}

    /** A what-if as it stands. */
    public record WhatIf(UUID id, Question question, Instant startedAt, State state, Progress progress) {}

    /** Starts one, by business time and machine time; nothing where one of this project is under way. */
    public Uni<Optional<UUID>> start(SqlClient tx, Question question, Instant now, Instant machineTime) {
        UUID id = Columns.newId();
        Tuple row = Tuple.tuple().addUUID(id).addInteger(question.project()).addUUID(question.account())
                .addValue(Columns.of(now)).addJsonObject(terms(question))
                .addValue(Columns.of(question.from())).addValue(Columns.of(question.until())).addLong(question.upTo())
                .addValue(Columns.of(machineTime)).addInteger(question.ofAgency().map(OfAgency::agency).orElse(null));
        return tx.preparedQuery(FORGET).execute(Tuple.of(Columns.of(machineTime.minus(KEPT))))
                .chain(() -> tx.preparedQuery(INTERRUPT).execute(Tuple.of(question.project(), Columns.of(machineTime),
                        Columns.of(machineTime.minus(SILENT)))))
                .chain(() -> tx.preparedQuery(START).execute(row))
                .map(started -> started.rowCount() == 0 ? Optional.empty() : Optional.of(id));
    }

    private JsonObject terms(Question question) {
        return question.terms().map(terms -> (Object) terms).or(() -> question.ofAgency().flatMap(OfAgency::terms))
                .map(terms -> new JsonObject(Json.write(json, terms))).orElse(null);
    }

    public Uni<Optional<WhatIf>> byId(int project, UUID id, Instant machineTime) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(id, project)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).findFirst().map(row -> of(row, machineTime)));
    }

    /** The newest of a project, the newest first. */
    public Uni<List<WhatIf>> of(int project, Instant machineTime) {
        return pool.preparedQuery(OF_PROJECT).execute(Tuple.of(project)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).map(row -> of(row, machineTime)).toList());
    }

    private static WhatIf of(Row row, Instant machineTime) {
        State state = State.valueOf(row.getString("state"));
        boolean isSilent = Columns.instant(row, "beat_at").isBefore(machineTime.minus(SILENT));
        Optional<JsonObject> terms = Optional.ofNullable(row.getJsonObject("terms"));
        Optional<Integer> agency = Optional.ofNullable(row.getInteger("agency_id"));
        return new WhatIf(row.getUUID("id"),
                new Question(row.getInteger("project_id"), row.getUUID("account_id"),
                        terms.filter(said -> agency.isEmpty()).map(said -> said.mapTo(TermsText.class)),
                        agency.map(id -> new OfAgency(id, terms.map(said -> said.mapTo(ReportTermsText.class)))),
                        Columns.maybeInstant(row, "from_at"),
                        Columns.maybeInstant(row, "until_at"), row.getLong("up_to")),
                Columns.instant(row, "started_at"), state == State.RUNNING && isSilent ? State.INTERRUPTED : state,
                new Progress(row.getLong("done"), row.getLong("reports"), row.getLong("visits"), row.getLong("unread")));
    }

    /** Says how far it has come; false where nobody waits for it any more. */
    public Uni<Boolean> progress(SqlClient tx, UUID id, Progress progress, Instant machineTime) {
        return tx.preparedQuery(PROGRESS).execute(Tuple.of(id, progress.done(), progress.reports(), progress.visits(),
                progress.unread(), Columns.of(machineTime))).map(updated -> updated.rowCount() == 1);
    }

    /** Says that these are still under way. */
    public Uni<Void> beat(Collection<UUID> ids, Instant machineTime) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(BEAT).execute(Tuple.of(ids.toArray(UUID[]::new), Columns.of(machineTime)))
                        .replaceWithVoid();
    }

    /** Ends one that is under way; false where it is not. */
    public Uni<Boolean> end(UUID id, State how, Instant machineTime) {
        return pool.preparedQuery(END).execute(Tuple.of(id, how.name(), Columns.of(machineTime)))
                .map(updated -> updated.rowCount() == 1);
    }
}
