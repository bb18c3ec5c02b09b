package dev.baobei.flow;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;

/**
 * One message on its way to its decision.
 *
 * @param directory who is who, as it was when the message was read; a decision on another one is made anew
 * @param projects  the projects whose journals the decision may touch
 * @param asked     whether a webhook waits for the answer; otherwise the outbox owns the reply
 * @param answer    completed with the body that stands as the answer
 */
record Handling(KeptMessage message, Directory directory, Reading reading, List<Project> projects, boolean asked,
        CompletableFuture<String> answer) {

    @Override
    public String toString() {
        return "Handling[" + message.id() + "]";
    }
}
