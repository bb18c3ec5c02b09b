package dev.baobei.flow.message;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.rule.FailedInARow;
import dev.baobei.flow.decision.CaseFiles;
import dev.baobei.flow.decision.Decided;
import dev.baobei.flow.decision.Decider;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.HolderNotices;
import dev.baobei.flow.decision.MessageSettings;
import dev.baobei.flow.decision.MissingParts;
import dev.baobei.flow.decision.SenderCounts;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.message.DecisionLog;
import dev.baobei.postgres.message.MessageLog;
import dev.baobei.postgres.message.Senders;
import dev.baobei.postgres.message.WaitingMessages;
import dev.baobei.postgres.sql.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Decides a batch of messages in one transaction: lock the senders, take the messages, join answers to what was asked, lock the
 * journal heads; then load, ask, record.
 */
@ApplicationScoped
class Handler {

    private final Transactions transactions;
    private final MessageLog messages;
    private final WaitingMessages waiting;
    private final DecisionLog decisions;
    private final MissingParts parts;
    private final Journal journal;
    private final Directories directories;
    private final CaseFiles caseFiles;
    private final Senders senders;
    private final Record record;
    private final HolderNotices holders;
    private final MessageSettings settings;

    Handler(Transactions transactions, MessageLog messages, WaitingMessages waiting, DecisionLog decisions, MissingParts parts,
            Journal journal,
            Directories directories, CaseFiles caseFiles, Senders senders, Record record, HolderNotices holders,
            MessageSettings settings) {
        this.transactions = transactions;
        this.messages = messages;
        this.waiting = waiting;
        this.decisions = decisions;
        this.parts = parts;
        this.journal = journal;
        this.directories = directories;
        this.caseFiles = caseFiles;
        this.senders = senders;
        this.record = record;
        this.holders = holders;
        this.settings = settings;
    }

    /** The answers that stand once the transaction is committed, by message; also of messages that somebody else handled. */
    Uni<Map<UUID, String>> handle(List<Handling> batch) {
        List<Handling> inOrder = batch.stream()
                .sorted((one, other) -> KeptMessage.IN_ORDER.compare(one.message(), other.message())).toList();
        return transactions.inOne(tx -> messages.lockSenders(tx, inOrder.stream().map(each -> each.message().sender()).toList())
                .chain(() -> waiting.take(tx, inOrder.stream().map(each -> each.message().id()).toList()))
                .flatMap(taken -> decideThe(tx, inOrder, taken)))
                .flatMap(answers -> withStanding(inOrder, answers));
    }

    private Uni<Map<UUID, String>> decideThe(SqlConnection tx, List<Handling> inOrder, Set<UUID> taken) {
        List<Handling> ours = inOrder.stream().filter(handling -> taken.contains(handling.message().id())).toList();
        if (ours.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return parts.join(tx, ours).flatMap(joined -> decideJoined(tx, joined));
    }

    private Uni<Map<UUID, String>> decideJoined(SqlConnection tx, List<Handling> ours) {
        return journal.lock(tx, ours.stream().flatMap(handling -> handling.projects().stream()).distinct().toList())
                .flatMap(chains -> sameDirectory(tx, ours)
                        .chain(() -> counts(tx, ours))
                        .flatMap(counts -> caseFiles.load(tx, ours).flatMap(onRecord -> record
                                .write(tx, decide(ours, new Decider(onRecord, chains, counts, settings.chatter())),
                                        chains.values())
                                .call(() -> holders.tell(tx, onRecord.refused())))));
    }

    /** All of a batch must have been read on the directory that the transaction sees. */
    private Uni<Void> sameDirectory(SqlConnection tx, List<Handling> ours) {
        Directory oldest = ours.stream().map(Handling::directory).min(Comparator.comparing(Directory::version)).orElseThrow();
        return directories.unchanged(tx, oldest);
    }

    private Uni<SenderCounts> counts(SqlConnection tx, List<Handling> ours) {
        List<KeptMessage> kept = ours.stream().map(Handling::message).toList();
        Instant first = kept.stream().map(KeptMessage::receivedAt).min(Comparator.naturalOrder()).orElseThrow();
        return senders.lately(tx, kept.stream().map(KeptMessage::sender).toList(), first.minus(FailedInARow.PAUSE))
                .map(SenderCounts::new);
    }

    private static List<Decided> decide(List<Handling> ours, Decider decider) {
        List<Decided> decided = new ArrayList<>();
        for (Handling handling : ours) {
            decided.add(decider.decide(handling));
        }
        return decided;
    }

    private Uni<Map<UUID, String>> withStanding(Collection<Handling> batch, Map<UUID, String> answers) {
        List<Uni<Map.Entry<UUID, String>>> all = batch.stream().map(handling -> handling.message().id())
                .map(id -> answers.containsKey(id)
                        ? Uni.createFrom().item(Map.entry(id, answers.get(id)))
                        : decisions.answerTo(id).map(standing -> Map.entry(id, standing.orElseThrow())))
                .toList();
        return Uni.join().all(all).andFailFast().map(entries -> entries.stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }
}
