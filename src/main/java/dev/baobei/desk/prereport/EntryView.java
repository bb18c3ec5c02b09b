package dev.baobei.desk.prereport;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.phone.Masking;
import dev.baobei.flow.message.EntryOutcome.Kept;
import dev.baobei.postgres.message.MessageTimeline;
import dev.baobei.postgres.message.MessageTimeline.Told;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What became of an entered report.
 *
 * @param message    the id under which it is kept
 * @param outcome    {@code accepted}, {@code forReview} (staff accept or refuse it), {@code repeated}, {@code rejected}, {@code incomplete}; left out while it is being handled
 * @param receipt    of the report on record
 * @param objections why it was rejected, or what stands besides against one that is incomplete
 * @param problems   what was missing, as field and why
 * @param reply      what the agent is told, numbers in it masked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryView(UUID message, String outcome, String receipt, List<String> objections, List<String> problems,
        String reply) {

    static EntryView of(Kept kept) {
        JsonObject outcome = outcome(kept.told());
        return new EntryView(kept.told().id(), outcome.getString("outcome"), outcome.getString("receipt"),
                words(outcome, "objections"), words(outcome, "problems"), Masking.ofReply(reply(kept)));
    }

    private static String reply(Kept kept) {
        return kept.reply().isEmpty()
                ? kept.told().replies().stream().map(MessageTimeline.Reply::text).collect(Collectors.joining("\n"))
                : kept.reply();
    }

    private static JsonObject outcome(Told told) {
        return told.decided().flatMap(decided -> decided.outcomes().stream().findFirst()).map(JsonObject.class::cast)
                .orElseGet(JsonObject::new);
    }

    private static List<String> words(JsonObject outcome, String name) {
        return outcome.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
    }
}
