package dev.baobei.domain.reply;

import java.util.Optional;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * To an agent: a visited customer was handed over within the agency (转交).
 *
 * @param colleague who has them now; nobody where it is the reader
 */
public record ShareNotice(Project project, PersonName name, PhoneNumber phone, Optional<Agent> colleague)
        implements
            PlacedNotice {}
