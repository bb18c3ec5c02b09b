package dev.baobei.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;

/** Tells a database that cannot be asked (gone, starting, stopping, full, out of connections) from a fault of ours. */
public final class DatabaseDown {

    /** Connection lost; out of connections, memory or disk; shutting down or starting; I/O error; a standby after failover. */
    private static final List<String> STATES = List.of("08", "53", "57P", "58", "25006");

    /** The PostgreSQL client says these with exceptions that have no type of their own. */
    private static final List<String> SAID_WITHOUT_TYPE = List.of("Timeout", "Timeout waiting for connection",
            "Connection is not active now", "Pending requests failed to be sent due to connection has been closed");

    private static final List<String> BROKEN_PIPES = List.of("Broken pipe", "Connection reset by peer");

    private static final int DEEPEST = 12;

    private DatabaseDown() {}

    /** Whether the failure, or anything that caused it or was suppressed by it, says so. */
    public static boolean is(Throwable failure) {
        return is(failure, DEEPEST);
    }

    private static boolean is(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return saysSo(failure)
                || Stream.concat(Stream.of(failure), Arrays.stream(failure.getSuppressed()))
                        .map(each -> each == failure ? failure.getCause() : each)
                        .anyMatch(each -> is(each, depth - 1));
    }

    private static boolean saysSo(Throwable failure) {
        return isBrokenConnection(failure) || isState(stateOf(failure)) || isSaidWithoutType(failure);
    }

    private static boolean isBrokenConnection(Throwable failure) {
        return failure instanceof SocketException || failure instanceof UnknownHostException
                || failure instanceof ClosedConnectionException || failure instanceof TimeoutException || isBrokenPipe(failure);
    }

    /** Writing into a connection that the server has reset has no type of its own; its subclasses are about content. */
    private static boolean isBrokenPipe(Throwable failure) {
        return failure.getClass() == IOException.class && BROKEN_PIPES.contains(String.valueOf(failure.getMessage()));
    }

    private static String stateOf(Throwable failure) {
        if (failure instanceof DatabaseException refused) {
            return refused.getSqlState();
        }
        return failure instanceof SQLException refused ? refused.getSQLState() : null;
    }

    private static boolean isState(String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean isSaidWithoutType(Throwable failure) {
        return failure.getClass().getPackageName().startsWith("io.vertx.")
                && failure.getMessage() != null
                && SAID_WITHOUT_TYPE.stream().anyMatch(failure.getMessage()::startsWith);
    }
}
