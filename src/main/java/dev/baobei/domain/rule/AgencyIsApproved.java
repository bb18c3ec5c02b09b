package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.Agent;

/** The agency is approved: only approved agencies may report (REG-05, lines 80-96). */
final class AgencyIsApproved implements SenderRule {

    @Override
    public Optional<Objection> objection(Agent agent) {
        return ReceiptRule.unless(agent.agency().isApproved(), Objection.AGENCY_NOT_APPROVED);
    }
}
