package dev.baobei.domain.reply;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;

/** To the agency for which they work: one of its agents is removed (除名) for reports that were made up, the last of them this. */
public record RemovalNotice(Project project, PreReport report, Agent agent) implements PlacedNotice {}
