package dev.baobei.desk.deal;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.deal.Assistant;
import dev.baobei.domain.dispute.Ruling.Decision;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;

/**
 * Who is said to have helped with a deal; people of the staff are ids of accounts.
 *
 * @param state   {@code proposed}, {@code inForce}, {@code replaced} or {@code refused}
 * @param percent their part by the terms
 * @param fine    recorded against them, in yuan; left out where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HelperView(UUID id, String state, String agency, String agent, String help, boolean closed, int percent,
        Integer fine, String reason, UUID proposedBy, OffsetDateTime proposedAt, UUID decidedBy, OffsetDateTime decidedAt) {

    static HelperView of(Assistant helper, ZoneId zone) {
        Optional<Decision> decision = helper.decision();
        return new HelperView(helper.id(), state(helper), helper.who().agency().map(Agency::name).orElseThrow(),
                helper.who().agent().map(Agent::name).orElse(null), CamelCase.of(helper.help()), helper.closed(),
                helper.who().percent(), helper.fine() == 0 ? null : helper.fine(), helper.reason(), helper.proposedBy(),
                helper.proposedAt().atZone(zone).toOffsetDateTime(), decision.map(Decision::by).orElse(null),
                decision.map(said -> said.at().atZone(zone).toOffsetDateTime()).orElse(null));
    }

    private static String state(Assistant helper) {
        if (helper.isOpen()) {
            return "proposed";
        }
        return helper.counts() ? "inForce" : helper.replaced() ? "replaced" : "refused";
    }
}
