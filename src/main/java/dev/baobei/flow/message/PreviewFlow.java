package dev.baobei.flow.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.reply.Reply;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.CaseFiles;
import dev.baobei.flow.decision.Decided;
import dev.baobei.flow.decision.Decider;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.MessageSettings;
import dev.baobei.flow.decision.MissingParts;
import dev.baobei.flow.decision.OnRecord;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.flow.decision.SenderCounts;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.sql.Transactions;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a message would get if it came now: read and decided like any other, and nothing of it kept. */
@ApplicationScoped
public class PreviewFlow {

    /** Whoever asks without saying who writes is answered as an agency that has reported nobody yet. */
    private static final Agent ANYBODY = new Agent(new UUID(0, 0), new Agency(0, "", Agency.State.APPROVED), "", "",
            Agent.State.ACTIVE);

    private final Preparation preparation;
    private final MissingParts parts;
    private final Transactions transactions;
    private final Journal journal;
    private final CaseFiles caseFiles;
    private final BusinessClock clock;
    private final Wording wording;
    private final MessageSettings settings;

    PreviewFlow(Preparation preparation, MissingParts parts, Transactions transactions, Journal journal, CaseFiles caseFiles,
            BusinessClock clock, Wording wording, MessageSettings settings) {
        this.preparation = preparation;
        this.parts = parts;
        this.transactions = transactions;
        this.journal = journal;
        this.caseFiles = caseFiles;
        this.clock = clock;
        this.wording = wording;
        this.settings = settings;
    }

    /**
     * What would be read and decided.
     *
     * @param outcomes one for each report that was read
     * @param replies  the same, with what is missing
     * @param as       who it would come from, where that was said and is one of the directory
     * @param text     the reply; nothing where the gateway would stay silent. A receipt in it is of nothing on record, and in the place of marks stand dashes
     */
    public record Preview(Reading reading, List<OutcomeRecord> outcomes, List<Reply.ForReport> replies,
            Optional<Agent> as, Optional<String> text) {}

    /**
     * Previews a text, as if its sender had been understood so far: it always says what is wrong.
     *
     * @param from the address it would come from
     * @param to   the number it would be sent to; one that serves every project where it is left out
     */
    public Uni<Preview> preview(String text, Optional<String> from, Optional<String> to) {
        KeptMessage message = new KeptMessage(new UUID(0, 0), "twilio", "", to.orElse(""), from.orElse(""), text, clock.now(),
                Optional.empty());
        return preparation.of(message, true, new CompletableFuture<>()).flatMap(handling -> transactions
                .inOne(tx -> parts.join(tx, List.of(handling)).map(joined -> joined.get(0))
                        .onFailure(MissingParts.Overtaken.class).recoverWithItem(handling)
                        .flatMap(joined -> decide(tx, joined, from))))
                .map(decided -> preview(decided, from));
    }

    private Uni<Decided> decide(SqlConnection tx, Handling handling, Optional<String> from) {
        return journal.peek(tx, handling.projects()).flatMap(chains -> caseFiles.load(tx, List.of(handling))
                .map(onRecord -> decider(onRecord, chains).decide(handling, sender(handling, from))));
    }

    private Decider decider(OnRecord onRecord, Map<Integer, Chain> chains) {
        return new Decider(onRecord, chains, new SenderCounts(Map.of()), settings.chatter());
    }

    private static Optional<Agent> sender(Handling handling, Optional<String> from) {
        return from.map(handling.directory()::agentAt).orElse(Optional.of(ANYBODY));
    }

    /** What was read, with the spans of the previewed text alone. */
    private static Reading ownReading(Handling handling) {
        Reading reading = handling.reading();
        return handling.joined()
                .map(both -> new Reading(reading.kind(), reading.reports(), reading.argument(), both.ownSpans()))
                .orElse(reading);
    }

    private Preview preview(Decided decided, Optional<String> from) {
        List<Reply.ForReport> replies = decided.reply().filter(Reply.Outcomes.class::isInstance).map(Reply.Outcomes.class::cast)
                .map(Reply.Outcomes::reports).orElse(List.of());
        return new Preview(ownReading(decided.handling()), decided.outcomes(), replies,
                from.flatMap(decided.handling().directory()::agentAt), decided.reply().map(wording::text));
    }
}
