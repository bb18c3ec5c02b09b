package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.parse.Body;
import dev.baobei.domain.parse.MissingPart.Answer;
import dev.baobei.domain.parse.MissingPart.Answer.Joined;
import dev.baobei.domain.parse.MissingPart.Answer.Unclear;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.message.ReadRecord;

/**
 * One message on its way to its decision.
 *
 * @param directory who is who, as it was when the message was read; a decision on another one is made anew
 * @param projects  the projects whose journals the decision may touch
 * @param asked     whether a webhook waits for the answer; otherwise the outbox owns the reply
 * @param answer    completed with the body that stands as the answer
 * @param part      what it is where it says nothing but a part of a report, which may have been asked for
 * @param answering the question before it that it answers
 * @param tries     how often it was tried while the message before it was not decided
 */
public record Handling(KeptMessage message, Directory directory, Reading reading, List<Project> projects, boolean asked,
        CompletableFuture<String> answer, Optional<Addition> part, Optional<Answering> answering, int tries) {

    /** How often a part waits for the message before it; then it stands for itself. */
    private static final int MOST_TRIES = 60;

    /** The message that was answered with what is missing, and what this one is to it. */
    record Answering(UUID asked, Answer answer) {}

    /** The same message as an answer to the question before it. */
    public Handling answering(UUID question, Answer given) {
        if (given instanceof Joined joined) {
            List<Project> projectsOfBoth = joined.reading().reports().stream().flatMap(report -> report.project().stream())
                    .toList();
            return new Handling(message, directory, joined.reading(), projectsOfBoth, asked, answer, part,
                    Optional.of(new Answering(question, given)), tries);
        }
        return given instanceof Unclear
                ? new Handling(message, directory, reading, projects, asked, answer, part,
                        Optional.of(new Answering(question, given)), tries)
                : this;
    }

    /** The same once more, after the message before it had time to be decided. */
    public Handling triedAgain() {
        return new Handling(message, directory, reading, projects, asked, answer,
                tries < MOST_TRIES ? part : Optional.empty(), Optional.empty(), tries + 1);
    }

    /** Where the message can be one of several answers, the text to send back. */
    Optional<String> unclear() {
        return answering.map(Answering::answer).filter(Unclear.class::isInstance)
                .map(given -> ((Unclear) given).corrected());
    }

    /** The text that the spans of the reading refer to. */
    String text() {
        return joined().map(Joined::text).orElseGet(() -> Body.of(message.text()));
    }

    /** The message before it and this one as one reading, where this one is the part that was missing. */
    public Optional<Joined> joined() {
        return answering.map(Answering::answer).filter(Joined.class::isInstance).map(Joined.class::cast);
    }

    /** What was read, as it may be kept: without the digits that the terms forbid, which stay in the message alone. */
    public List<ReadRecord> read() {
        return read(directory.agentAt(message.sender()).map(Agent::agency));
    }

    /** The same as the terms of the agency forbid for which its sender reported then. */
    public List<ReadRecord> read(Optional<Agency> then) {
        return ReadRecord.of(reading, (project, phone) -> then
                .flatMap(agency -> directory.termsOf(project.id(), agency, message.effectiveAt()))
                .or(() -> directory.termsOf(project.id(), message.effectiveAt()))
                .map(terms -> terms.allowed(phone)).orElse(phone));
    }

    /** The message whose missing part it is. */
    public Optional<UUID> completes() {
        return joined().flatMap(both -> answering.map(Answering::asked));
    }

    @Override
    public String toString() {
        return "Handling[" + message.id() + "]";
    }
}
