package dev.baobei.postgres.visit;

import java.util.Optional;
import java.util.UUID;

import dev.baobei.domain.party.Directory;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;

/** One for whom the customer is; the house without an agency. Verdicts kept before there were shares name none. */
public record HolderRecord(Integer agencyId, String agency, UUID agentId, String agent, Integer percent) {

    /** Who it is without a name: {@code 3}, {@code 3/} and the agent's id where one is said, {@code house}. */
    public String key() {
        return agencyId == null ? "house" : agentId == null ? agencyId.toString() : agencyId + "/" + agentId;
    }

    HolderRecord with(int share) {
        return new HolderRecord(agencyId, agency, agentId, agent, share);
    }

    /** Who it is, as the directory knows them. */
    public Holder in(Directory directory) {
        return new Holder(Optional.ofNullable(agencyId).flatMap(directory::agency),
                Optional.ofNullable(agentId).flatMap(directory::agent), percent);
    }
}
