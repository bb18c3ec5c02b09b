package dev.baobei.postgres;

import io.vertx.pgclient.PgException;

/** What a failure is, in words that hold no value of anybody's: the exception's kind, for the database its code and constraint. */
public final class Defect {

    private Defect() {}

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
