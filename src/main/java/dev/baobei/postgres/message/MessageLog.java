package dev.baobei.postgres.message;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Entered;
import dev.baobei.domain.message.Incoming;
import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.sql.Columns;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Every message that ever came in. */
@ApplicationScoped
public class MessageLog {

    private static final String KEEP = """
            with kept as (
              insert into message (id, channel, external_id, number, sender_key, sender_sealed, text_sealed, payload_sealed,
                received_at, provider_at, entered_by, means, entered_for)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
              on conflict on constraint message_kept_once do nothing
              returning id, received_at),
            queued as (insert into waiting (message_id, received_at) select id, received_at from kept)
            select id from kept""";
    static final String COLUMNS = """
            m.id, m.channel, m.external_id, m.number, m.sender_sealed, m.text_sealed, m.received_at, m.provider_at,
            m.entered_by, m.means, m.entered_for
            """;
    private static final String FIND = "select " + COLUMNS + "from message m where m.channel = $1 and m.external_id = $2";
    private static final String REQUEST = "select id, payload_sealed from message where channel = $1 and external_id = $2";
    private static final String OF_REPORT = "select " + COLUMNS + """
            from pre_report r join message m on m.id = r.message_id where r.id = $1""";
    private static final String LOCK_SENDERS = """
            select pg_advisory_xact_lock(k) from (select k from unnest($1::bigint[]) k order by k) ordered""";

    private final Pool pool;
    private final Vault vault;

    MessageLog(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /**
     * A message as it is kept.
     *
     * @param isNew whether this request kept it; otherwise it is a repeat of one kept before, whatever it says
     */
    public record Kept(KeptMessage message, boolean isNew) {}

    /** A request as it was received. */
    public record Request(UUID message, String payload) {

        @Override
        public String toString() {
            return "Request[" + message + "]";
        }
    }

    /** Keeps a message and commits; a repeated (channel, external id) keeps nothing and gives what was kept first. */
    public Uni<Kept> keep(Incoming incoming) {
        UUID id = Columns.newId();
        return pool.preparedQuery(KEEP).execute(row(id, incoming)).flatMap(rows -> rows.size() == 1
                ? Uni.createFrom().item(new Kept(KeptMessage.of(id, incoming), true))
                : find(incoming.channel(), incoming.externalId()).map(message -> new Kept(message, false)));
    }

    private Tuple row(UUID id, Incoming incoming) {
        return Tuple.tuple().addUUID(id).addString(incoming.channel()).addString(incoming.externalId())
                .addString(incoming.to()).addValue(Columns.of(senderKey(incoming.from())))
                .addValue(sealed(id, "sender", incoming.from())).addValue(sealed(id, "text", incoming.text()))
                .addValue(sealed(id, "payload", incoming.payload()))
                .addValue(Columns.of(incoming.receivedAt())).addValue(Columns.of(incoming.providerAt()))
                .addUUID(incoming.entered().map(Entered::account).orElse(null))
                .addString(incoming.entered().map(entered -> entered.means().name()).orElse(null))
                .addInteger(incoming.entered().map(Entered::agency).orElse(null));
    }

    private byte[] senderKey(String address) {
        return vault.blindIndex("message.sender", Directory.bare(address));
    }

    private Buffer sealed(UUID id, String what, String value) {
        return Columns.of(vault.seal(value, "message." + what, id));
    }

    private Uni<KeptMessage> find(String channel, String externalId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(channel, externalId)).map(rows -> message(rows.iterator().next()));
    }

    /** The whole request that was kept under a channel's own id, if there was one, with the id of the message that it is. */
    public Uni<Optional<Request>> request(String channel, String externalId) {
        return pool.preparedQuery(REQUEST).execute(Tuple.of(channel, externalId)).map(rows -> StreamSupport
                .stream(rows.spliterator(), false).findFirst().map(row -> new Request(row.getUUID("id"), vault.open(
                        Columns.bytes(row, "payload_sealed"), "message.payload", row.getUUID("id")))));
    }

    /** The message that made a report: where its agent is spoken with. */
    public Uni<KeptMessage> of(SqlConnection tx, UUID report) {
        return tx.preparedQuery(OF_REPORT).execute(Tuple.of(report)).map(rows -> message(rows.iterator().next()));
    }

    KeptMessage message(Row row) {
        UUID id = row.getUUID("id");
        return new KeptMessage(id, row.getString("channel"), row.getString("external_id"), row.getString("number"),
                vault.open(Columns.bytes(row, "sender_sealed"), "message.sender", id),
                vault.open(Columns.bytes(row, "text_sealed"), "message.text", id),
                Columns.instant(row, "received_at"), Columns.maybeInstant(row, "provider_at"), entered(row));
    }

    static Optional<Entered> entered(Row row) {
        return Optional.ofNullable(row.getUUID("entered_by"))
                .map(account -> new Entered(account, row.getInteger("entered_for"),
                        Entered.Means.valueOf(row.getString("means"))));
    }

    /** Makes everything of these senders serial until the transaction ends. */
    public Uni<Void> lockSenders(SqlConnection tx, Collection<String> senders) {
        Long[] keys = senders.stream().map(sender -> ByteBuffer.wrap(senderKey(sender)).getLong()).distinct()
                .toArray(Long[]::new);
        return tx.preparedQuery(LOCK_SENDERS).execute(Tuple.tuple().addArrayOfLong(keys)).replaceWithVoid();
    }
}
