package dev.baobei.desk.dispute;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.message.TraceView;
import dev.baobei.desk.prereport.FollowUpView;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.Masking;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.postgres.message.MessageTimeline.Decided;
import dev.baobei.postgres.message.MessageTimeline.EnteredBy;
import dev.baobei.postgres.message.MessageTimeline.Told;

/**
 * What is on record about one report that is a party to a dispute (证据): the message, its times, and what came after it.
 *
 * @param countsFrom the report's effective time; another than {@code receivedAt} where the message was recovered
 * @param receivedAt when its message was received, {@code decidedAt} when it was decided and {@code answeredAt} when the answer was given
 * @param agency     left out with agent, filer, message and text where the message may also be about a project that keeps its reporters from
 *                   who asks
 * @param text       of the message, whole numbers in it masked; left out where it also reports to projects that one may not see
 * @param enteredBy  who of the staff entered it for the agent, and {@code means} how they were told; left out where the agent wrote it
 * @param trace      what every rule answered when it was received; left out where that was not kept
 * @param followUps  the newest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EvidenceView(String receipt, String agency, String agent, String filer, OffsetDateTime countsFrom, UUID message,
        OffsetDateTime receivedAt, OffsetDateTime decidedAt, OffsetDateTime answeredAt, String text, String enteredBy,
        String means, List<TraceView> trace, @JsonInclude List<FollowUpView> followUps) {

    /** What was kept of a report: its message, why it was accepted, and how it was followed up. */
    record Kept(Told told, boolean mayBeRead, boolean mayBeNamed, List<TraceView> trace, List<FollowUpView> followUps) {

        private <T> T named(T value) {
            return mayBeNamed ? value : null;
        }
    }

    static EvidenceView of(PreReport report, Kept kept, Project project) {
        Told told = kept.told();
        return new EvidenceView(report.receipt().code(), kept.named(report.agent().agency().name()),
                kept.named(report.agent().name()), kept.named(report.filer().map(Agent::name).orElse(null)),
                at(report.effectiveAt(), project), kept.named(told.id()),
                at(told.receivedAt(), project), told.decided().map(Decided::at).map(at -> at(at, project)).orElse(null),
                told.answeredAt().map(at -> at(at, project)).orElse(null),
                kept.mayBeRead() ? kept.named(Masking.of(told.text())) : null,
                told.entered().map(EnteredBy::staff).orElse(null),
                told.entered().map(EnteredBy::means).map(CamelCase::of).orElse(null), kept.trace(), kept.followUps());
    }

    private static OffsetDateTime at(Instant moment, Project project) {
        return moment.atZone(project.zone()).toOffsetDateTime();
    }
}
