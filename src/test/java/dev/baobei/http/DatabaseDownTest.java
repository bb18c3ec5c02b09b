package dev.baobei.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the PostgreSQL client really throws, provoked on a real server. */
class DatabaseDownTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServerThatIsNotThereIsDown() throws IOException {
        var gone = EmbeddedPostgres.start();
        var port = gone.getPort();
        gone.close();

        assertTrue(isDown(failure(query(pool(port, "postgres"), "select 1"))));
    }

    @Test
    void aServerThatGoesAwayDuringAQueryIsDown() throws IOException {
        var going = EmbeddedPostgres.start();
        var pool = pool(going.getPort(), "postgres");
        var sleeping = query(pool, "select pg_sleep(60)");
        await(query(pool, "select 1"));
        going.close();

        assertTrue(isDown(failure(sleeping)));
        assertTrue(isDown(failure(query(pool, "select 1"))));
    }

    @Test
    void aServerThatResetsTheConnectionIsDown() throws IOException {
        try (var killed = new ServerSocket(0)) {
            var asked = query(pool(killed.getLocalPort(), "postgres"), "select 1");
            var connection = killed.accept();
            connection.setSoLinger(true, 0);
            connection.close();

            var failure = failure(asked);
            assertTrue(isDown(failure), failure::toString);
        }
    }

    @Test
    void aServerWithoutAFreeConnectionIsDown() {
        var pool = pool(server.getPort(), "postgres");
        await(query(pool, "create role crowded login connection limit 0"));

        assertTrue(isDown(failure(query(pool(server.getPort(), "crowded"), "select 1"))));
    }

    @Test
    void aPoolWithoutAFreeConnectionIsDown() {
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1).setConnectionTimeout(2000)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(options(server.getPort(), "postgres"))
                .using(VERTX)
                .build();
        var held = await(pool.getConnection());

        assertTrue(isDown(failure(pool.getConnection())));
        await(held.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select pg_terminate_backend(pg_backend_pid())",
            "begin read only; create table t()"})
    void aServerThatCutsOffOrOnlyReadsIsDown(String sql) {
        assertTrue(isDown(failure(query(pool(server.getPort(), "postgres"), sql))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"selec", "select 1/0", "insert into pg_am values (2, 'heap', 0, 't')", "select * from nowhere",
            "set statement_timeout = 10; select pg_sleep(5)"})
    void aServerThatRefusesAStatementIsNot(String sql) {
        assertFalse(isDown(failure(query(pool(server.getPort(), "postgres"), sql))));
    }

    @Test
    void whatLiesBelowOtherFailuresIsFound() {
        var gone = new SQLException("gone", "08006");

        assertTrue(isDown(new IllegalStateException(new CompletionException(gone))));
        assertTrue(isDown(new IllegalStateException(new IOException("Broken pipe"))));
        assertFalse(isDown(new IllegalStateException(new IOException("not JSON"))));
        assertTrue(isDown(new CompositeException(new IllegalStateException(), new IllegalStateException(gone))));
        assertFalse(isDown(new IllegalStateException("Timeout")));
        assertFalse(isDown(new SQLException("taken", "23505")));
    }

    private static boolean isDown(Throwable failure) {
        return DatabaseDown.is(failure);
    }

    private static Pool pool(int port, String user) {
        return PgBuilder.pool().connectingTo(options(port, user)).using(VERTX).build();
    }

    private static PgConnectOptions options(int port, String user) {
        return new PgConnectOptions().setHost("localhost").setPort(port).setDatabase("postgres").setUser(user);
    }

    private static Future<?> query(SqlClient client, String sql) {
        return client.query(sql).execute();
    }

    private static Throwable failure(Future<?> future) {
        return assertThrows(CompletionException.class, () -> await(future)).getCause();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
