package dev.baobei.flow.reread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.PreReport.End;
import dev.baobei.domain.prereport.PreReport.Said;
import dev.baobei.domain.reply.RereadReply.TakenBack;
import dev.baobei.domain.rule.Objection;
import dev.baobei.flow.clock.BusinessClock;
import dev.baobei.flow.decision.CaseFiles;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.flow.decision.Reread;
import dev.baobei.flow.reread.RereadDecider.Decision;
import dev.baobei.flow.reread.RereadOutcome.Difference;
import dev.baobei.flow.reread.RereadOutcome.Differs;
import dev.baobei.flow.reread.RereadOutcome.NeedsPerson;
import dev.baobei.flow.reread.RereadOutcome.NeedsRuling;
import dev.baobei.flow.reread.RereadOutcome.Same;
import dev.baobei.flow.reread.RereadOutcome.Version;
import dev.baobei.flow.reread.Rereading.Read;
import dev.baobei.postgres.journal.Chain;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.ReadRecord;
import dev.baobei.postgres.message.Rereads.Standing;
import dev.baobei.postgres.report.PreReportLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Says what a message that is read again comes to, and whether a machine may let that count. */
@ApplicationScoped
class RereadJudge {

    private static final Set<Kind> COMMANDS = Set.of(Kind.WITHDRAWAL, Kind.SUPPLEMENT, Kind.FOLLOW_UP,
            Kind.APPEAL);
    private static final Set<String> OF_SENDERS = Set.of(Objection.AGENT_LEFT.name(), Objection.AGENCY_NOT_APPROVED.name());

    private final CaseFiles caseFiles;
    private final BusinessClock clock;

    RereadJudge(CaseFiles caseFiles, BusinessClock clock) {
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** An outcome, and the decision behind it where something on record may change. */
    record Judged(RereadOutcome outcome, Read read, Optional<Decision> decision) {}

    /** What comes of it; whoever only looks throws the decision away. */
    Uni<Judged> judge(SqlConnection tx, Read read, Map<Integer, Chain> chains, UUID account) {
        Difference unchanged = difference(read, read.before().outcomes(), Optional.empty());
        if (read.isSame()) {
            return item(new Judged(new Same(unchanged), read, Optional.empty()));
        }
        if (isCommand(read) || read.isOfFormerAgency()) {
            return item(new Judged(new NeedsPerson(unchanged), read, Optional.empty()));
        }
        Optional<Agent> agent = agent(read.before(), read.handling().directory());
        return agent.isEmpty()
                ? item(new Judged(new Differs(unchanged), read, Optional.empty()))
                : caseFiles.load(tx, List.of(read.handling()))
                        .map(onRecord -> new RereadDecider(read.handling(), onRecord, chains,
                                new Reread(clock.now(), account, read.made())).decide(agent.get()))
                        .map(decision -> judged(read, decision));
    }

    private static Uni<Judged> item(Judged judged) {
        return Uni.createFrom().item(judged);
    }

    /** Whether it did something to a report of another message, or would do so now. */
    private static boolean isCommand(Read read) {
        Standing before = read.before();
        boolean did = COMMANDS.contains(Kind.valueOf(before.kind())) && before.completes().isEmpty()
                && !before.outcomes().isEmpty();
        Handling now = read.handling();
        boolean would = COMMANDS.contains(now.reading().kind()) && now.joined().isEmpty()
                && Preparation.receipt(now.message(), now.reading(), now.directory()).isPresent();
        return did || would;
    }

    /** Who could report then: known at that time, and not refused. */
    private static Optional<Agent> agent(Standing before, Directory directory) {
        boolean refused = before.outcomes().stream().flatMap(outcome -> outcome.objections().stream())
                .anyMatch(OF_SENDERS::contains);
        return before.agent().filter(known -> !refused).flatMap(directory::agent);
    }

    private static Judged judged(Read read, Decision decision) {
        Difference difference = difference(read, decision.decided().outcomes(), Optional.of(decision));
        boolean used = decision.takenBack().stream().flatMap(back -> back.report().ended().stream())
                .anyMatch(end -> end.why() == End.MATCHED);
        return new Judged(used ? new NeedsRuling(difference) : new Differs(difference), read, Optional.of(decision));
    }

    private static Difference difference(Read read, List<OutcomeRecord> outcomes, Optional<Decision> decision) {
        Standing before = read.before();
        return new Difference(before.message().id(),
                new Version(before.kind(), before.parser().orElse(null),
                        before.read().orElseGet(() -> asFarAsKnown(before, read.made())), before.outcomes()),
                new Version(read.handling().reading().kind().name(), ParserVersion.CURRENT,
                        read.now(), outcomes),
                decision.map(found -> found.takenBack().stream().map(TakenBack::report).toList()).orElse(List.of()),
                decision.map(found -> found.decided().added().stream().map(PreReportLedger.New::report).toList())
                        .orElse(List.of()),
                before.rereads());
    }

    /** What was read before readings were kept: of reports on record what they said first. */
    private static List<ReadRecord> asFarAsKnown(Standing before, List<PreReport> made) {
        return before.outcomes().stream().map(outcome -> made.stream()
                .filter(report -> report.receipt().code().equals(outcome.receipt())).findFirst()
                .map(report -> said(outcome, report))
                .orElseGet(() -> new ReadRecord(outcome.project(), null, null, List.of(), outcome.problems(),
                        Map.of())))
                .toList();
    }

    private static ReadRecord said(OutcomeRecord outcome, PreReport report) {
        Said first = Stream.concat(report.earlier().stream(), Stream.of(report.said())).findFirst().orElseThrow();
        return new ReadRecord(outcome.project(), first.name().written(), first.name().gender().name(),
                first.phones().stream().map(phone -> phone.pattern()).toList(), List.of(),
                ReadRecord.freeWords(first.particulars()));
    }
}
