package dev.baobei.desk.message;

import static dev.baobei.desk.message.MessageView.copyFor;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Directory;
import dev.baobei.postgres.message.MessageTimeline.Reply;
import dev.baobei.postgres.message.MessageTimeline.Told;
import io.vertx.core.json.JsonObject;

/**
 * One step of what became of a message: {@code kept}, {@code read}, {@code decided}, {@code referred} (to staff), {@code answered},
 * {@code replied}, {@code delivered}, {@code reread}, {@code failed}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(String step, OffsetDateTime at, String detail) {

    /** Of a message, from when it was kept on. */
    static List<StepView> timeline(Told told, Directory directory) {
        List<StepView> steps = new ArrayList<>();
        steps.add(new StepView("kept", MessageView.at(told.receivedAt()),
                told.entered().map(by -> "entered by " + by.staff() + ", told " + CamelCase.of(by.means())).orElse(null)));
        told.failure()
                .ifPresent(failure -> steps.add(new StepView("failed", null, failure + ", attempts: " + told.attempts())));
        told.decided().ifPresent(decided -> {
            steps.add(new StepView("read", MessageView.at(decided.at()), CamelCase.of(decided.kind())));
            steps.add(new StepView("decided", MessageView.at(decided.at()), null));
            if (decided.outcomes().stream().anyMatch(StepView::isReferred)) {
                steps.add(new StepView("referred", MessageView.at(decided.at()),
                        "not understood again and again: staff see to it"));
            }
        });
        told.answeredAt().ifPresent(answered -> steps.add(new StepView("answered", MessageView.at(answered),
                told.answerSpeaks() ? "the webhook's response carries the reply" : "the webhook's response says nothing")));
        told.replies().forEach(reply -> steps.add(new StepView(reply.state().equals("DELIVERED") ? "delivered" : "replied",
                reply.settledAt().map(MessageView::at).orElse(null), detail(reply, copyFor(reply, directory)))));
        told.decided().ifPresent(decided -> decided.rereads()
                .forEach(reread -> steps
                        .add(new StepView("reread", MessageView.at(reread.at()), "by parser " + reread.parser()))));
        return steps;
    }

    private static boolean isReferred(Object outcome) {
        return outcome instanceof JsonObject one && "referred".equals(one.getString("outcome"));
    }

    private static String detail(Reply reply, String copyFor) {
        return (copyFor == null ? "" : "copy for " + copyFor + ": ") + CamelCase.of(reply.state())
                + reply.reason().map(why -> ": " + why).orElse("");
    }
}
