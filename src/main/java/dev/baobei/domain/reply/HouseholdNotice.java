package dev.baobei.domain.reply;

import java.time.Instant;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/** What an agent is told because a member of a customer's household (家庭) came; only their own customer is named. */
public sealed interface HouseholdNotice extends Reply.Notice {

    /** To the holder's agent: a member of the household came, and is theirs too. */
    record FamilyCame(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt, Instant until)
            implements
                HouseholdNotice {}

    /** To the holder's agent: whose the member of the household is that came, people are to say. */
    record FamilyOpen(Project project, PersonName name, PhoneNumber phone) implements HouseholdNotice {}

    /** To the holder's agent: people said whose the member of the household is that came; the share of the agent's agency. */
    record FamilyRuled(Project project, PersonName name, PhoneNumber phone, int percent) implements HouseholdNotice {}

    /**
     * To an agent whose customer's household came with another agency as well, on the same day: the share that is theirs.
     *
     * @param arrivedAt of the agent's own customer
     */
    record Shared(Project project, PersonName name, PhoneNumber phone, Instant arrivedAt, int percent)
            implements
                HouseholdNotice {}
}
