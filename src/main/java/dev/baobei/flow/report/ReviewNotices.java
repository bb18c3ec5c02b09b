package dev.baobei.flow.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.domain.prereport.Review;
import dev.baobei.domain.reply.Reply.OfEntry;
import dev.baobei.domain.reply.ReviewNotice;
import dev.baobei.domain.visit.ProtectionPeriod.Holder;
import dev.baobei.flow.notice.Addressee;
import dev.baobei.flow.notice.Addressee.About;
import dev.baobei.postgres.message.Outbox;
import dev.baobei.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Whom it is told to what became of a review: the report's agent, and who filed it for them. Nobody where they were not told that
 * there is one: REG-16, line 292, nobody learns of a collision before the contract.
 */
@ApplicationScoped
class ReviewNotices {

    private final Outbox outbox;
    private final Wording wording;
    private final InstantSource machineTime;

    ReviewNotices(Outbox outbox, Wording wording, InstantSource machineTime) {
        this.outbox = outbox;
        this.wording = wording;
        this.machineTime = machineTime;
    }

    /** @param mark of the entry that says it: of the answer, or of the report's own, which says what it means that nobody answers */
    Uni<Void> tell(SqlConnection tx, PreReport report, String mark, Directory directory, Instant now) {
        return outbox.add(tx, report.review().filter(Review::told).stream()
                .flatMap(review -> notices(report, review, mark, directory, now)).toList(), machineTime.instant());
    }

    private Stream<Outbox.New> notices(PreReport report, Review review, String mark, Directory directory, Instant now) {
        Project project = directory.project(report.project()).orElseThrow();
        String text = wording.text(new OfEntry(new ReviewNotice(project, report, review.stateAt(now),
                review.answer().isEmpty(), report.isUnreviewedAt(now)), mark));
        Stream<Agent> both = Stream.concat(Stream.of(report.agent()),
                report.filer().map(filer -> filer.at(report.agent().agency())).stream());
        return Addressee.of(directory, both.map(Holder::of)).stream()
                .flatMap(to -> directory.numberFor(project.id()).map(number -> to.notice(outbox.newId(), number, text,
                        new About(project.id(), Optional.empty(), Optional.of(report.id()), Outbox.Start.PENDING, now)))
                        .stream());
    }
}
