package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.rule.CaseFile;
import dev.baobei.domain.rule.FollowUps;
import dev.baobei.domain.rule.ReportsOfTheDay;
import dev.baobei.domain.terms.Terms;

/** The case files of the reports in one message, from what is on record. */
final class Cases {

    private final Handling handling;
    private final KeptMessage message;
    private final Agent sender;
    private final OnRecord onRecord;

    Cases(Handling handling, Agent sender, OnRecord onRecord) {
        this.handling = handling;
        this.message = handling.message();
        this.sender = sender;
        this.onRecord = onRecord;
    }

    /** Of one report of an agent's; where its project is not certain, nothing is known of that. */
    CaseFile of(ReportReading reading, Agent agent) {
        return reading.project().map(project -> of(reading, agent, project))
                .orElseGet(() -> new CaseFile(message.effectiveAt(), agent, Optional.empty(), reading, List.of(), List.of(),
                        ReportsOfTheDay.NONE, FollowUps.NONE));
    }

    private CaseFile of(ReportReading reading, Agent agent, Project project) {
        return new CaseFile(message.effectiveAt(), agent, termsOf(reading), reading,
                onRecord.near(project.id(), reading.phones()), onRecord.protectionsNear(reading.phones()),
                onRecord.ofTheDay(agent, project, message.effectiveAt()), onRecord.followUps(),
                onRecord.existing(project.id(), reading.phones()),
                handling.directory().designations().name(project.id(), sender, message.effectiveAt()));
    }

    /** The project's, in force for the sender's agency. */
    Optional<Terms> termsOf(ReportReading reading) {
        return reading.project()
                .flatMap(project -> handling.directory().termsOf(project.id(), sender.agency(), message.effectiveAt()));
    }
}
