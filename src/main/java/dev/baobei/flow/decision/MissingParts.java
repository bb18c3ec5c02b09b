package dev.baobei.flow.decision;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.MissingPart;
import dev.baobei.domain.parse.MissingPart.Answer;
import dev.baobei.domain.parse.MissingPart.Answer.Joined;
import dev.baobei.domain.parse.OpenQuestion;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.Exchanges;
import dev.baobei.postgres.message.Exchanges.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Joins a missing part that is sent alone to the message that was answered with what is missing: the sender's last one to the
 * same number, and not longer ago than ten minutes.
 */
@ApplicationScoped
public class MissingParts {

    /** How long a sender may take to answer with the missing part alone. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

    /** Outcomes that may say what is missing. */
    private static final Set<String> ASKING = Set.of("incomplete", "referred", "rejected");

    private final Exchanges exchanges;
    private final MessageSettings settings;

    MissingParts(Exchanges exchanges, MessageSettings settings) {
        this.exchanges = exchanges;
        this.settings = settings;
    }

    /** The message before is kept and not decided: what this one is cannot be known yet. */
    public static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Overtaken() {
            super(null, null, false, false);
        }
    }

    /** The same messages, those that answer a question of ours joined to it. Under the senders' locks; fails with {@link Overtaken}. */
    public Uni<List<Handling>> join(SqlConnection tx, List<Handling> batch) {
        return Multi.createFrom().iterable(batch).onItem().transformToUniAndConcatenate(handling -> handling.part()
                .map(part -> exchanges.before(tx, handling.message()).map(before -> answer(handling, part, before)))
                .orElseGet(() -> Uni.createFrom().item(handling))).collect().asList();
    }

    private Handling answer(Handling handling, Addition part, List<Turn> before) {
        if (before.isEmpty()) {
            return handling;
        }
        Turn last = before.get(before.size() - 1);
        if (last.decidedAt().isEmpty() && last.attempts().orElse(0) < settings.attempts()) {
            throw new Overtaken();
        }
        boolean inTime = last.decidedAt()
                .filter(asked -> !handling.message().receivedAt().isAfter(asked.plus(ANSWER_WITHIN))).isPresent();
        Optional<OpenQuestion> question = inTime ? question(before, handling.directory()) : Optional.empty();
        return question.map(open -> handling.answering(last.message().id(),
                MissingPart.answer(open, part, handling.message().text()))).orElse(handling);
    }

    /** What is still asked after these messages, each of which completed the one before it. */
    public static Optional<OpenQuestion> question(List<Turn> turns, Directory directory) {
        KeptMessage first = turns.get(0).message();
        Optional<OpenQuestion> question = OpenQuestion.of(first.text(), Preparation.read(first, directory),
                asked(turns.get(0)));
        for (Turn turn : turns.subList(1, turns.size())) {
            question = question.flatMap(open -> joined(open, turn.message(), directory))
                    .flatMap(joined -> OpenQuestion.of(joined.text(), joined.reading(), asked(turn)));
        }
        return question;
    }

    /** A message joined to what was asked before it. */
    public static Optional<Joined> joined(OpenQuestion question, KeptMessage message, Directory directory) {
        Reading reading = Preparation.read(message, directory);
        Optional<Answer> answer = Preparation.part(message, reading, directory)
                .map(part -> MissingPart.answer(question, part, message.text()));
        return answer.filter(Joined.class::isInstance).map(Joined.class::cast);
    }

    private static List<Set<Field>> asked(Turn turn) {
        return turn.outcomes().stream().map(MissingParts::asked).toList();
    }

    private static Set<Field> asked(OutcomeRecord outcome) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (ASKING.contains(outcome.outcome())) {
            outcome.problems().forEach(problem -> fields.add(Field.valueOf(problem.substring(0, problem.indexOf(':')))));
        }
        return fields;
    }
}
