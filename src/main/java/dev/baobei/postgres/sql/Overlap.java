package dev.baobei.postgres.sql;

import io.vertx.pgclient.PgException;

/** A customer would have two protections at once: nothing of it is kept. */
public final class Overlap extends RuntimeException {

    /** Whether that is why a transaction failed, whoever saw it: we or the database. */
    public static boolean isWhy(Throwable failure) {
        return failure instanceof Overlap
                || failure instanceof PgException refused && "protection_never_overlaps".equals(refused.getConstraint());
    }
}
