package dev.baobei.flow.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.journal.Entry.Kind;
import dev.baobei.domain.journal.Link;
import dev.baobei.domain.journal.When;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Completion;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.flow.act.LockedReport;
import dev.baobei.flow.act.LockedReports;
import dev.baobei.flow.decision.ReportEntries;
import dev.baobei.flow.report.DigitsOutcome.What;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.journal.Journal;
import dev.baobei.postgres.report.PreReportLedger;
import dev.baobei.postgres.report.Supplements;
import io.smallrye.mutiny.Uni;

/** The story of the digits that an agent says by phone while the customer is there: they complete the report, or strike it. */
@ApplicationScoped
public class DigitsFlow {

    private final LockedReports acts;
    private final Journal journal;
    private final PreReportLedger reports;
    private final Supplements supplements;

    DigitsFlow(LockedReports acts, Journal journal, PreReportLedger reports, Supplements supplements) {
        this.acts = acts;
        this.journal = journal;
        this.reports = reports;
        this.supplements = supplements;
    }

    /**
     * What staff enter.
     *
     * @param mine   the projects that they may act for: of others no report is there
     * @param saidBy who said it
     */
    public record Request(Receipt receipt, Predicate<Project> mine, PhoneNumber phone, String saidBy, UUID account) {

        @Override
        public String toString() {
            return "Request[" + receipt + "]";
        }
    }

    /** Keeps what was said as of now; said again it changes nothing. An expired report as well: a visit is judged as of its arrival. */
    public Uni<DigitsOutcome> enter(Request request) {
        return acts.<DigitsOutcome>act(request.receipt, request.mine, new DigitsOutcome.Unknown(), the -> {
            PreReport report = the.report();
            return report.ended().isPresent()
                    ? item(new DigitsOutcome.Closed(report.stateAt(the.now())))
                    : enter(the, request, Completion.of(report, Optional.empty(), Optional.of(request.phone)));
        });
    }

    private static Uni<DigitsOutcome> item(DigitsOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<DigitsOutcome> enter(LockedReport the, Request request, Completion completion) {
        PreReport report = the.report();
        if (completion instanceof Completion.Completed completed) {
            return complete(the, request, report.completedTo(completed.said()));
        }
        if (completion instanceof Completion.Contradicts contradicts) {
            return supplements.isLastByStaff(the.tx(), report.id()).flatMap(written -> written
                    ? writeAnew(the, request, contradicts)
                    : strike(the, request, contradicts.instead()));
        }
        if (completion instanceof Completion.WhichNumber) {
            return item(new DigitsOutcome.WhichNumber());
        }
        return report.contradicted().isEmpty()
                ? item(new DigitsOutcome.Entered(report, What.UNCHANGED, ""))
                : entered(the, new DigitsOutcome.Entered(report, What.UNCHANGED,
                        addEntry(the, Kind.REPORT_SUPPLEMENTED, request, report.said()).mark()), List.of());
    }

    /** What is said last counts: digits that fit end what others had struck. */
    private Uni<DigitsOutcome> complete(LockedReport the, Request request, PreReport completed) {
        Link link = addEntry(the, Kind.REPORT_SUPPLEMENTED, request, completed.said());
        return entered(the, new DigitsOutcome.Entered(completed, What.COMPLETED, link.mark()), List.of())
                .call(() -> supplements.write(the.tx(), List.of(new Supplements.New(completed,
                        Supplements.Source.staff(request.account, request.saidBy), link.sequence(), the.now()))));
    }

    /** What staff wrote down last may have been a slip: it is held against what the agent wrote before. */
    private Uni<DigitsOutcome> writeAnew(LockedReport the, Request request, Completion.Contradicts contradicts) {
        return Completion.of(the.report().before(), Optional.empty(),
                Optional.of(request.phone)) instanceof Completion.Completed right
                        ? complete(the, request, the.report().completedTo(right.said()))
                        : strike(the, request, contradicts.instead());
    }

    /** Only its agent can say that another was meant, and in writing: until then it is nobody else's either. */
    private Uni<DigitsOutcome> strike(LockedReport the, Request request, Said instead) {
        PreReport report = the.report();
        if (report.contradicted().equals(instead.phones())) {
            return item(new DigitsOutcome.Entered(report, What.STRUCK, ""));
        }
        Link link = addEntry(the, Kind.REPORT_CONTRADICTED, request, instead);
        return entered(the, new DigitsOutcome.Entered(report, What.STRUCK, link.mark()), instead.phones());
    }

    private static Link addEntry(LockedReport the, Kind kind, Request request, Said said) {
        Map<String, String> personal = new HashMap<>(ReportEntries.personal(said));
        personal.put(ReportEntries.SAID_BY, request.saidBy);
        PreReport report = the.report();
        return the.chain().add(kind, When.now(the.now()), Chain.Subject.NONE,
                Map.of("receipt", report.receipt().code(), "agent",
                        report.agent().id().toString(), "agency", Integer.toString(report.agent().agency().id()), "account",
                        request.account.toString()),
                personal);
    }

    private Uni<DigitsOutcome> entered(LockedReport the, DigitsOutcome.Entered outcome, List<PhoneNumber> instead) {
        return journal.write(the.tx(), List.of(the.chain()))
                .chain(() -> reports.contradict(the.tx(), outcome.report(), instead))
                .replaceWith(outcome);
    }
}
