package dev.baobei.postgres.sql;

import java.util.Set;

import io.vertx.pgclient.PgException;

/** What a failure is, in words that hold no value of anybody's: the exception's kind, for the database its code and constraint. */
public final class Defect {

    /** SQLSTATE classes: connection lost, no resources left, an operator's hand. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    private Defect() {}

    /** Whether it lies in what was to be done, and would come again; not in a connection, a full disk or a server that stops. */
    public static boolean isLasting(Throwable failure) {
        return failure instanceof PgException database
                ? !PASSING.contains(database.getSqlState().substring(0, 2))
                : failure.getClass().getName().startsWith("java.lang.")
                        || failure.getClass().getName().startsWith("java.util.");
    }

    /** {@code PgException 23P01 protection_never_overlaps at VisitFlow.arrive:92}. */
    public static String of(Throwable failure) {
        StringBuilder defect = new StringBuilder(failure.getClass().getSimpleName());
        if (failure instanceof PgException database) {
            defect.append(' ').append(database.getSqlState());
            if (database.getConstraint() != null) {
                defect.append(' ').append(database.getConstraint());
            }
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.baobei.")) {
                String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return defect.append(" at ").append(type).append(':').append(frame.getLineNumber()).toString();
            }
        }
        return defect.toString();
    }
}
