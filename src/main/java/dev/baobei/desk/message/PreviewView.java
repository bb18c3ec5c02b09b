package dev.baobei.desk.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.parse.ParserVersion;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Span;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.reply.Reply;
import dev.baobei.flow.message.PreviewFlow.Preview;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;

/**
 * What a text would get, as the API shows it.
 *
 * @param kind    {@code preReport}, {@code visitNotice}, {@code query} ...
 * @param parser  the version of the parser that read it
 * @param missing what would be asked for
 * @param reply   left out where the gateway would stay silent
 * @param spans   what each part of the text was taken for, in UTF-16 units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewView(String kind, int parser, List<ReportView> reports, List<MissingView> missing, String reply,
        List<SpanView> spans) {

    /**
     * One report.
     *
     * @param project the code
     * @param phone   11 positions with {@code *} for an unknown one, else E.164; the first where there are several
     * @param outcome {@code accepted}, {@code forReview} (staff accept or refuse it), {@code repeated}, {@code rejected} or {@code incomplete}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportView(String project, String name, Gender gender, String phone, List<String> phones,
            OffsetDateTime visitAt,
            String outcome, List<String> objections) {}

    /** A field that is missing or not clear, with what stands there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingView(String field, String why, String value, int report) {}

    /** A part of the text: {@code from} inclusive, {@code to} exclusive. */
    public record SpanView(int from, int to, String field, int report) {}

    static PreviewView of(Preview preview) {
        Reading reading = preview.reading();
        return new PreviewView(CamelCase.of(reading.kind().name()), ParserVersion.CURRENT,
                IntStream.range(0, reading.reports().size())
                        .mapToObj(i -> report(reading.reports().get(i), outcome(preview, i)))
                        .toList(),
                IntStream.range(0, preview.replies().size()).boxed()
                        .flatMap(i -> problems(preview.replies().get(i)).stream().map(problem -> missing(problem, i))).toList(),
                preview.text().orElse(null), reading.spans().stream().map(PreviewView::span).toList());
    }

    private static OutcomeRecord outcome(Preview preview, int report) {
        return preview.outcomes().size() > report
                ? preview.outcomes().get(report)
                : new OutcomeRecord(null, null, null, List.of(), List.of(), null);
    }

    private static ReportView report(ReportReading report, OutcomeRecord outcome) {
        List<String> phones = report.phones().stream().map(PhoneNumber::pattern).toList();
        return new ReportView(report.project().map(project -> project.code()).orElse(null),
                report.name().map(name -> name.written()).orElse(null),
                report.name().map(name -> name.gender()).filter(gender -> gender != Gender.UNKNOWN).orElse(null),
                phones.isEmpty() ? null : phones.get(0), phones.size() > 1 ? phones : null,
                report.visitAt().flatMap(at -> report.project().map(project -> at.atZone(project.zone()).toOffsetDateTime()))
                        .orElse(null),
                outcome.outcome(), outcome.objections());
    }

    private static List<Problem> problems(Reply.ForReport reply) {
        if (reply instanceof Reply.NotAccepted no) {
            return no.lacking().map(Reply.Unfinished::problems).orElse(List.of());
        }
        return reply instanceof Reply.Unfinished unfinished ? unfinished.problems() : List.of();
    }

    private static MissingView missing(Problem problem, int report) {
        return new MissingView(CamelCase.of(problem.field().name()), CamelCase.of(problem.why().name()),
                problem.seen().orElse(null), report);
    }

    private static SpanView span(Span span) {
        return new SpanView(span.from(), span.to(), CamelCase.of(span.field().name()), span.report());
    }
}
