package dev.baobei.desk.shown;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.postgres.visit.HolderRecord;

/** One share of a customer or deal; the house without an agency. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(String agency, String agent, int percent) {

    public static ShareView of(Holder holder) {
        return new ShareView(holder.agency().map(Agency::name).orElse(null), holder.agent().map(Agent::name).orElse(null),
                holder.percent());
    }

    /** As a verdict has it on record, by the names of its time. */
    public static ShareView of(HolderRecord holder) {
        return new ShareView(holder.agency(), holder.agent(), holder.percent());
    }
}
