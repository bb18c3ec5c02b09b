package dev.baobei.domain.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.baobei.domain.adjudication.VisitFile.Candidate;
import dev.baobei.domain.prereport.Pooled;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.domain.visit.Visit;

/** The reports that may be a visitor's: those that share digits, and those that two people linked, which no terms undo. */
final class LinkedReports {

    private final Reports reports;
    private final Map<UUID, Set<Receipt>> byVisit = new HashMap<>();
    private final List<Pooled> pooled = new ArrayList<>();

    LinkedReports(Reports reports) {
        this.reports = reports;
    }

    void take(Happening.Linked link) {
        Set<Receipt> receipts = byVisit.computeIfAbsent(link.visit(), any -> new LinkedHashSet<>());
        if (link.linked()) {
            receipts.add(link.receipt());
        } else {
            receipts.remove(link.receipt());
        }
    }

    /** The customers of who leaves go to the pool. */
    void leave(Happening.AgentLeft left) {
        pooled.add(new Pooled(left.agent(), left.agency(), left.at()));
    }

    List<Candidate> candidates(Visit visit, Function<PreReport, Candidate> candidate) {
        List<UUID> linked = byVisit.getOrDefault(visit.id(), Set.of()).stream()
                .flatMap(receipt -> reports.under(receipt).stream()).toList();
        return Stream.concat(reports.near(visit.phones()), reports.of(linked.stream())).distinct().map(candidate)
                .map(one -> new Candidate(one.report(), one.terms(), linked.contains(one.report().id()),
                        Pooled.left(reports.followUps().getOrDefault(one.report().id(), List.of()), one.report(), pooled,
                                visit.arrivedAt()),
                        reports.brought(one.report())))
                .toList();
    }
}
