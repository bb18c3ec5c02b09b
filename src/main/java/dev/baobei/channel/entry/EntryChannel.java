package dev.baobei.channel.entry;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.Outgoing;
import dev.baobei.domain.message.SendOutcome;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.flow.message.Channel;

/** The desk of a sales office, where staff enter what agents told them; the reply itself is the answer. */
@ApplicationScoped
public class EntryChannel implements Channel {

    @Override
    public String name() {
        return GatewayNumber.DESK;
    }

    @Override
    public boolean hasNumbers() {
        return false;
    }

    @Override
    public String answer(Optional<Outgoing> reply) {
        return reply.map(Outgoing::text).orElse("");
    }

    /** A project without a number of ours: its agents are told by staff. */
    @Override
    public SendOutcome send(Outgoing outgoing) {
        return new SendOutcome.Refused("no number of ours to send from");
    }
}
