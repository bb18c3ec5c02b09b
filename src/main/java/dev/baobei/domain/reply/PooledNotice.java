package dev.baobei.domain.reply;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Project;

/** To an agency: an agent left it, and their customers are nobody's any more (公共资源), by the terms of a project. */
public record PooledNotice(Project project, Agent agent, int reports, int protections) implements PlacedNotice {}
