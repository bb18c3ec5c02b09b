package dev.baobei.domain.reply;

import java.util.Optional;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.rule.Hold;

/**
 * To the agent whose customer it is: another agency's report of the customer was refused. Nothing of what that report says is in it.
 *
 * @param rival whose it was, where the terms say that
 */
public record AttemptNotice(Project project, Hold hold, Optional<Agency> rival) implements Reply.Notice {}
