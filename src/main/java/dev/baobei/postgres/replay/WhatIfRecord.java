package dev.baobei.postgres.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.whatif.Decision;
import dev.baobei.domain.whatif.Whose;

/**
 * One side of a change as it is kept.
 *
 * @param kind          {@code ACCEPTED} ... of a report, {@code BROUGHT_BY} ... of a verdict
 * @param objections    why a report is rejected
 * @param problems      why its sender is asked back, as field and why
 * @param earliestVisit of a report that is accepted
 * @param deadline      likewise
 * @param receipt       of the report that wins a visit; none where nobody was given one
 * @param holders       for whom the customer is
 * @param why           what keeps a machine from judging
 * @param from          from when on the customer is protected
 * @param until         until when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIfRecord(String kind, List<String> objections, List<String> problems, Instant earliestVisit, Instant deadline,
        String receipt, List<HolderRecord> holders, List<String> why, Instant from, Instant until) {

    /** One for whom a customer is; the house without an agency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HolderRecord(Integer agencyId, UUID agentId, int percent) {}

    static WhatIfRecord of(Decision decision) {
        return new WhatIfRecord(decision.word().name(), decision.objections().stream().map(Enum::name).toList(),
                decision.problems(), decision.earliestVisit().orElse(null), decision.deadline().orElse(null), null, null, null,
                null, null);
    }

    static WhatIfRecord of(Whose whose) {
        return new WhatIfRecord(whose.kind().name(), null, null, null, null, whose.receipt().map(Receipt::code).orElse(null),
                whose.holders().stream().map(holder -> new HolderRecord(holder.agency().map(Agency::id).orElse(null),
                        holder.agent().map(Agent::id).orElse(null), holder.percent())).toList(),
                whose.why().stream().map(Enum::name).toList(), whose.from(), whose.until());
    }
}
