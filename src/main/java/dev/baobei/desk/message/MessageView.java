package dev.baobei.desk.message;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.desk.shown.NamesReporters;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.phone.Masking;
import dev.baobei.postgres.message.MessageTimeline.Reply;
import dev.baobei.postgres.message.MessageTimeline.Told;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;
import io.vertx.core.json.JsonObject;

/**
 * A message as the API shows it: whole numbers in its text are masked.
 *
 * @param remarks  what in the text does not fit the directory; nothing that the sender is told
 * @param reply    what was said to the sender, whole numbers in it masked like those in the text
 * @param replies  the messages that said it, in order, and the copies for colleagues
 * @param state    {@code waiting}, {@code failed} or {@code decided}
 * @param parser    the version of the parser that read it, where it was kept
 * @param completes the message whose missing part it sent alone
 * @param outcomes one for each report in it, numbered as sent
 * @param trace    why each got it, rule by rule, where one message is asked for and that was kept
 * @param timeline what became of it, step by step
 * @param served   codes of the projects that a message to this number may be about
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MessageView(UUID id, String channel, String externalId, String number, String sender, String agent, String agency,
        String text, OffsetDateTime receivedAt, String state, String kind, Integer parser,
        UUID completes,
        @JsonInclude List<Object> outcomes, List<ReportTraceView> trace, List<RemarkView> remarks, String reply,
        String replyState, List<ReplyView> replies, List<StepView> timeline,
        @JsonIgnore List<String> served) implements NamesReporters {

    /** What it came to, where it may be about a project that shows no more. */
    @Override
    public MessageView asSeen(Predicate<String> shows) {
        return OutcomesSeen.areShown(outcomes, served, shows)
                ? this
                : new MessageView(id, channel, null, number, null, null, null, null, null, state, kind, parser, null,
                        OutcomesSeen.withoutPlaces(outcomes), List.of(), List.of(), null, replyState, List.of(), List.of(),
                        served);
    }

    /** One message that left as an answer; {@code copyFor} is the colleague who got it, left out where the sender did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplyView(String copyFor, String text, String state) {}

    /** {@code otherAgency}, {@code otherAgent} or {@code otherPhone}, of the report of that index, in words. */
    public record RemarkView(int report, String remark, String zh, String en) {

        static RemarkView of(JsonObject remark, Wording wording) {
            int report = remark.getInteger("report");
            Said said = wording.remark(remark.getString("remark"), report + 1);
            return new RemarkView(report, CamelCase.of(remark.getString("remark")), said.zh(), said.en());
        }
    }

    /** As one of many, without why. */
    static MessageView brief(Told told, Directory directory, Wording wording) {
        return of(told, List.of(), directory, wording);
    }

    static MessageView of(Told told, Directory directory, Wording wording) {
        return of(told, told.decided().stream().flatMap(decided -> IntStream.range(0, decided.trace().size())
                .mapToObj(report -> ReportTraceView.of(report, decided, directory))).toList(), directory, wording);
    }

    private static MessageView of(Told told, List<ReportTraceView> trace, Directory directory, Wording wording) {
        var agent = told.decided().flatMap(decided -> decided.agent()).flatMap(directory::agent);
        return new MessageView(told.id(), told.channel(), told.externalId(), told.number(), Masking.of(told.sender()),
                agent.map(one -> one.name()).orElse(null), agent.map(one -> one.agency().name()).orElse(null),
                Masking.of(told.text()), at(told.receivedAt()), state(told),
                told.decided().map(one -> CamelCase.of(one.kind())).orElse(null),
                told.decided().flatMap(one -> one.parser()).orElse(null),
                told.decided().flatMap(one -> one.completes()).orElse(null),
                outcomes(told), trace, remarks(told, wording),
                toSender(told).stream().map(MessageView::shown).collect(joining("\n")), replyState(told),
                told.replies().stream()
                        .map(one -> new ReplyView(copyFor(one, directory), shown(one), CamelCase.of(one.state())))
                        .toList(),
                StepView.timeline(told, directory),
                OutcomesSeen.served(told, directory));
    }

    private static List<Reply> toSender(Told told) {
        return told.replies().stream().filter(reply -> reply.copyFor().isEmpty()).toList();
    }

    /** How far the reply got: as far as that of its messages which got least far. */
    private static String replyState(Told told) {
        return toSender(told).stream().map(Reply::state).filter(state -> !state.equals("DELIVERED")).findFirst()
                .or(() -> toSender(told).stream().map(Reply::state).findFirst()).map(CamelCase::of).orElse(null);
    }

    private static String shown(Reply reply) {
        return Masking.ofReply(reply.text());
    }

    static String copyFor(Reply reply, Directory directory) {
        return reply.copyFor().flatMap(directory::agent).map(Agent::name).orElse(null);
    }

    public static List<Object> outcomes(Told told) {
        return told.decided().map(decided -> decided.outcomes().stream().toList()).orElse(List.of());
    }

    private static List<RemarkView> remarks(Told told, Wording wording) {
        return told.decided().stream().flatMap(decided -> decided.remarks().stream())
                .map(remark -> RemarkView.of((JsonObject) remark, wording)).toList();
    }

    private static String state(Told told) {
        return told.decided().isPresent() ? "decided" : told.failure().isPresent() ? "failed" : "waiting";
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
