package dev.baobei.flow.reread;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.flow.decision.Handling;
import dev.baobei.flow.decision.MissingParts;
import dev.baobei.flow.decision.Preparation;
import dev.baobei.postgres.message.Exchanges;
import dev.baobei.postgres.message.Exchanges.Turn;
import dev.baobei.postgres.message.ReadRecord;
import dev.baobei.postgres.message.Rereads.Standing;
import dev.baobei.postgres.report.PreReportLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Reads kept messages with the present parser and holds that against what counts of them now. */
@ApplicationScoped
class Rereading {

    private final Exchanges exchanges;
    private final PreReportLedger reports;

    Rereading(Exchanges exchanges, PreReportLedger reports) {
        this.exchanges = exchanges;
        this.reports = reports;
    }

    /**
     * A message read again.
     *
     * @param handling with what the present parser reads, joined to what it completed
     * @param made     the reports that it made before
     */
    record Read(Standing before, Handling handling, List<PreReport> made) {

        /** The projects that what was read before, or is read now, may touch. */
        List<Project> projects() {
            Directory directory = handling.directory();
            return Stream.concat(handling.reading().reports().stream().flatMap(report -> report.project().stream()),
                    made.stream().flatMap(report -> directory.project(report.project()).stream())).distinct().toList();
        }

        /** What is read now, with the digits that the agency might give for which it was reported. */
        List<ReadRecord> now() {
            return agency().map(then -> handling.read(Optional.of(then))).orElseGet(handling::read);
        }

        /** The agency for which it was reported; nothing where no report was made. */
        private Optional<Agency> agency() {
            return made.stream().findFirst().map(report -> report.agent().agency());
        }

        /** Whether its agent reports for another agency since: nothing that was reported may move there. */
        boolean isOfFormerAgency() {
            return agency().filter(then -> handling.directory().agent(made.get(0).agent().id())
                    .filter(agent -> agent.agency().id() == then.id()).isEmpty()).isPresent();
        }

        /** Whether the present parser reads the same; of what was not kept, only what is known is compared. */
        boolean isSame() {
            Reading reading = handling.reading();
            List<ReadRecord> now = now();
            return reading.kind().name().equals(before.kind()) && before.read().map(now::equals).orElseGet(() -> isLike(now));
        }

        /** A decision without its reading: as many reports, and those on record as read now. */
        private boolean isLike(List<ReadRecord> now) {
            return now.size() == before.outcomes().size() && made.stream().allMatch(report -> handling.reading().reports()
                    .stream().anyMatch(read -> read.isComplete() && read.project().get().id() == report.project()
                            && report.isSameAs(report.agent(), read.name().get(), read.phones())));
        }
    }

    Uni<Read> read(SqlConnection tx, Standing before, Directory directory) {
        return exchanges.whole(tx, before.message().id()).map(turns -> handling(before, turns, directory))
                .flatMap(handling -> reports.ofMessage(tx, directory, before.message().id())
                        .map(made -> new Read(before, handling, made)));
    }

    /** A part that was joined is joined again, where the present parser still takes it for one; else it stands for itself. */
    private static Handling handling(Standing before, List<Turn> turns, Directory directory) {
        KeptMessage message = before.message();
        Handling alone = new Handling(message, directory, Preparation.read(message, directory), List.of(), false,
                new CompletableFuture<>(), Optional.empty(), Optional.empty(), 0);
        return before.completes()
                .flatMap(asked -> MissingParts.question(turns.subList(0, turns.size() - 1), directory)
                        .flatMap(question -> MissingParts.joined(question, message, directory))
                        .map(joined -> alone.answering(asked, joined)))
                .orElse(alone);
    }
}
