package dev.baobei.domain.reply;

import java.time.Instant;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;

/**
 * To an agent who may claim it: the contract of a customer is signed (签约), and the deal is not their agency's.
 *
 * @param at          when that is said
 * @param claimsUntil until when it may be claimed, exclusive
 * @param open        whether nobody has it yet
 */
public record SoldNotice(Project project, PersonName name, PhoneNumber phone, Instant at, Instant claimsUntil, boolean open)
        implements
            Reply.Notice {

    @Override
    public String toString() {
        return "SoldNotice[" + project.code() + "]";
    }
}
