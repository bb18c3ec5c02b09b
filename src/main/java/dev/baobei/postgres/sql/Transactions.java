package dev.baobei.postgres.sql;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Runs a piece of a story in one transaction: all of it is kept, or none. */
@ApplicationScoped
public class Transactions {

    private final Pool pool;

    Transactions(Pool pool) {
        this.pool = pool;
    }

    /** Commits when the work succeeds, rolls back when it fails; READ COMMITTED, so that every statement sees what locks waited for. */
    public <T> Uni<T> inOne(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }
}
