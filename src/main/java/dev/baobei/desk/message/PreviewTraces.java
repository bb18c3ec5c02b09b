package dev.baobei.desk.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.message.PreviewFlow.Preview;
import dev.baobei.postgres.report.LookUps;
import dev.baobei.postgres.report.LookUps.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** That somebody previewed a report of a customer, which can tell whether another has them, is kept before they are answered. */
@ApplicationScoped
class PreviewTraces {

    /** Each customer is answered about once. */
    private static final int ONE = 1;

    private final LookUps lookUps;
    private final BusinessClock clock;

    PreviewTraces(LookUps lookUps, BusinessClock clock) {
        this.lookUps = lookUps;
        this.clock = clock;
    }

    Uni<Void> keep(UUID account, Preview preview) {
        List<Asked> all = preview.reading().reports().stream().flatMap(report -> asked(report, preview.as())).toList();
        return Multi.createFrom().iterable(all)
                .onItem().transformToUniAndConcatenate(one -> lookUps.keep(account, clock.now(), one, ONE))
                .collect().asList().replaceWithVoid();
    }

    /** By each number that says its end, as a search is. */
    private static Stream<Asked> asked(ReportReading report, Optional<Agent> as) {
        List<String> ends = report.phones().stream().flatMap(phone -> end(phone).stream()).distinct().toList();
        return report.project().stream().flatMap(project -> ends.stream().map(end -> Asked.preview(project.id(), end,
                report.name().map(PersonName::written), as.map(agent -> agent.agency().id()), as.map(Agent::name))));
    }

    private static Optional<String> end(PhoneNumber phone) {
        return phone.last4();
    }
}
