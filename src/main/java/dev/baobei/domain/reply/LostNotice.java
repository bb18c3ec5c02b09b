package dev.baobei.domain.reply;

import java.time.Instant;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;

/** To an agent whose report counted: by the verdict on the visit the customer is another agency's. Which one's is not said. */
public record LostNotice(Project project, PreReport report, Instant arrivedAt) implements Reply.Notice {}
