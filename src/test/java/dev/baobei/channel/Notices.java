package dev.baobei.channel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.flow.message.Channels;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.story.Town;
import dev.baobei.story.Town.Place;
import dev.baobei.testing.FakeTwilio;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Notices on their way out, and senders of a test's own beside the application's. */
@ApplicationScoped
class Notices {

    private final Town town;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Channels channels;
    private final AgroalDataSource database;
    private final AtomicInteger number = new AtomicInteger();
    private Place place;
    private UUID visit;

    Notices(Town town, Outbox outbox, Transactions transactions, Channels channels, AgroalDataSource database) {
        this.town = town;
        this.outbox = outbox;
        this.transactions = transactions;
        this.channels = channels;
        this.database = database;
    }

    /** Some that are due, with words of their own. */
    Written write(int count) {
        List<Outgoing> written = IntStream.range(0, count)
                .mapToObj(i -> new Outgoing(outbox.newId(), "twilio", place().number(),
                        place().agents().get(0), "通知" + number.incrementAndGet()))
                .toList();
        List<Outbox.New> added = written.stream().map(one -> new Outbox.New(one, Optional.empty(), Optional.of(visit),
                Optional.empty(), Outbox.Start.PENDING, town.now())).toList();
        await(() -> transactions.inOne(tx -> outbox.add(tx, added, Instant.now())));
        return new Written(written);
    }

    private synchronized Place place() {
        if (place == null) {
            place = town.place(Town.toldWithoutLead());
            visit = UUID.fromString(place.arrive("张先生", "13812341234").statusCode(201).extract().path("id"));
        }
        return place;
    }

    /** Those that were written together. */
    record Written(List<Outgoing> all) {

        List<String> texts() {
            return all.stream().map(Outgoing::text).sorted().toList();
        }

        /** Which of these words a provider took, as often as it took them. */
        List<String> takenBy(FakeTwilio twilio) {
            List<String> own = texts();
            return twilio.taken().stream().map(sent -> sent.body()).filter(own::contains).sorted().toList();
        }
    }

    /** Another instance, whose clock is ahead. */
    OutboxSender sender(Duration ahead) {
        return new OutboxSender(outbox, channels, InstantSource.offset(InstantSource.system(), ahead));
    }

    OutboxSender sender(InstantSource clock) {
        return new OutboxSender(outbox, channels, clock);
    }

    /** Lets a sender send all that is due. */
    static void ring(OutboxSender sender) {
        await(() -> sender.rung("due"));
    }

    /** How far each of them is, as they stand in the database. */
    List<String> states(Written of) {
        return column(of, "state");
    }

    List<String> reasons(Written of) {
        return column(of, "reason");
    }

    List<String> providerIds(Written of) {
        return column(of, "provider_id");
    }

    private List<String> column(Written of, String column) {
        return ask("select " + column + " from outgoing where id in (" + of.all().stream().map(one -> "'" + one.id() + "'")
                .collect(Collectors.joining(", ")) + ") order by " + column);
    }

    /** The first column of whatever is asked. */
    List<String> ask(String query) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
