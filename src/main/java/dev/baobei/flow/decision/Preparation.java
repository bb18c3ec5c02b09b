package dev.baobei.flow.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.parse.AboutReport;
import dev.baobei.domain.parse.AboutReport.Words;
import dev.baobei.domain.parse.Addition;
import dev.baobei.domain.parse.MissingPart;
import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Supplement;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Receipt;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.report.PreReportLedger;
import io.smallrye.mutiny.Uni;

/** Reads a message and finds out which projects it concerns, before any lock is taken. */
@ApplicationScoped
public class Preparation {

    private static final Set<Reading.Kind> CHANGING = Set.of(Reading.Kind.WITHDRAWAL, Reading.Kind.SUPPLEMENT,
            Reading.Kind.FOLLOW_UP, Reading.Kind.APPEAL);

    private final Directories directories;
    private final PreReportLedger reports;

    Preparation(Directories directories, PreReportLedger reports) {
        this.directories = directories;
        this.reports = reports;
    }

    public Uni<Handling> of(KeptMessage message, boolean asked, CompletableFuture<String> answer) {
        return directories.current().flatMap(directory -> {
            Reading reading = read(message, directory);
            return projects(message, reading, directory)
                    .map(projects -> new Handling(message, directory, reading, projects, asked, answer,
                            part(message, reading, directory), Optional.empty(), 0));
        });
    }

    /** What a message says, read against the projects that the number it was sent to serves. */
    public static Reading read(KeptMessage message, Directory directory) {
        return Reader.read(message.text(), around(message, directory));
    }

    private static Surroundings around(KeptMessage message, Directory directory) {
        List<Project> served = directory.servedBy(message.channel(), message.number());
        Optional<Project> implied = served.size() == 1 ? Optional.of(served.get(0)) : Optional.empty();
        return new Surroundings(served, implied, message.receivedAt());
    }

    /** What a message is that says nothing but a part of a report. */
    public static Optional<Addition> part(KeptMessage message, Reading reading, Directory directory) {
        return MissingPart.in(message.text(), reading, around(message, directory));
    }

    /** The receipt of the report that a message changes or asks for, where it names one. */
    public static Optional<Receipt> receipt(KeptMessage message, Reading reading, Directory directory) {
        return switch (reading.kind()) {
            case SUPPLEMENT -> Supplement.of(message.text(), directory.servedBy(message.channel(), message.number())).known();
            case FOLLOW_UP -> AboutReport.in(reading, Words.FOLLOW_UP).known();
            case APPEAL -> AboutReport.in(reading, Words.APPEAL).known();
            default -> reading.argument().flatMap(Receipt::of);
        };
    }

    private Uni<List<Project>> projects(KeptMessage message, Reading reading, Directory directory) {
        Optional<Receipt> receipt = receipt(message, reading, directory);
        if (CHANGING.contains(reading.kind()) && receipt.isPresent()) {
            return reports.byReceipt(directory, receipt.get())
                    .map(report -> report.map(PreReport::project).flatMap(directory::project).stream().toList());
        }
        return Uni.createFrom().item(reading.reports().stream().map(ReportReading::project).flatMap(Optional::stream)
                .distinct().toList());
    }
}
