package dev.baobei.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.NameAgreement;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.ProtectionPeriod;

/**
 * By which an agent has the customer of somebody else's report for certain: by an earlier visit, else by the first report.
 *
 * @param agent   at the agency for which they have the customer
 * @param said    the customer in words that the agent knows: their own, where they reported
 * @param report  by which, where it is by a report
 * @param visit   by which, where it is by a visit
 * @param receipt of that report
 */
public record Hold(Agent agent, Said said, Optional<UUID> report, Optional<UUID> visit, Optional<Receipt> receipt) {

    /** Everybody's who may be told of the report of a case; nobody's while it is open whose the customer is, or the house's. */
    public static List<Hold> on(CaseFile file) {
        Rivals rivals = Rivals.certainly(file);
        return rivals.objection().map(why -> switch (why) {
            case HELD_BY_VISIT -> rivals.protections().filter(period -> !period.disputed())
                    .flatMap(period -> byVisit(period, file)).toList();
            case HELD_BY_REPORT -> rivals.reports().min(PreReport::inPublishedOrder).map(Hold::byReport).stream().toList();
            default -> List.<Hold>of();
        }).orElse(List.of());
    }

    private static Hold byReport(PreReport report) {
        return new Hold(report.agent(), report.said(), Optional.of(report.id()), Optional.empty(),
                Optional.of(report.receipt()));
    }

    private static Stream<Hold> byVisit(ProtectionPeriod period, CaseFile file) {
        return period.holders().stream().filter(holder -> holder.percent() > 0)
                .flatMap(holder -> holder.agent().map(agent -> holder.agency().map(agent::at).orElse(agent)).stream())
                .map(agent -> new Hold(agent, words(period, agent, file), Optional.empty(), Optional.of(period.visit()),
                        Optional.empty()));
    }

    /** A visit's words may say more than who reported the customer knows. Who else they brought is no answer to that. */
    private static Said words(ProtectionPeriod period, Agent agent, CaseFile file) {
        return file.reports().stream().filter(report -> report.agent().id().equals(agent.id())
                && report.ended().filter(end -> end.why() == End.MATCHED).isPresent() && isOf(report, period)).findFirst()
                .map(PreReport::said)
                .orElseGet(() -> new Said(period.name(), period.phones()));
    }

    private static boolean isOf(PreReport report, ProtectionPeriod period) {
        return report.name().agreementWith(period.name()) == NameAgreement.COMPATIBLE && report.phones().stream()
                .anyMatch(phone -> period.phones().stream().anyMatch(phone::isCompatibleWith));
    }
}
