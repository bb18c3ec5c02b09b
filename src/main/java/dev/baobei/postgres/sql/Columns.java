package dev.baobei.postgres.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** How our values stand in columns. */
public final class Columns {

    private Columns() {}

    /** A new row id: UUID version 7, so that neighbours in time are neighbours in the index. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    public static OffsetDateTime of(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static OffsetDateTime of(Optional<Instant> instant) {
        return instant.map(Columns::of).orElse(null);
    }

    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    /** A time inside a JSON value of PostgreSQL's. */
    public static Instant instant(String json) {
        return OffsetDateTime.parse(json).toInstant();
    }

    public static Optional<Instant> maybeInstant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    public static byte[] bytes(Row row, String column) {
        return row.get(Buffer.class, column).getBytes();
    }

    public static Buffer of(byte[] bytes) {
        return Buffer.buffer(bytes);
    }

    public static Buffer[] of(Collection<byte[]> many) {
        return many.stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }

    public static <T> Integer[] ints(Collection<T> many, Function<T, Integer> of) {
        return many.stream().map(of).toArray(Integer[]::new);
    }
}
