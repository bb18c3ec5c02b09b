package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.parse.format.Formats;
import dev.baobei.domain.parse.wrapping.Wrapping;
import dev.baobei.domain.text.Text;

/** Reads what a salesperson typed: what sort of message it is first, then the pre-reports (报备) in it. */
public final class Reader {

    private static final Set<Kind> OF_REPORT = EnumSet.of(Kind.QUERY, Kind.WITHDRAWAL, Kind.SUPPLEMENT, Kind.FOLLOW_UP,
            Kind.APPEAL,
            Kind.VISIT_NOTICE);

    private Reader() {}

    /**
     * What a message says, certain or asked about, never guessed.
     *
     * @param received as it came, up to 64 KB; anything at all
     * @param around   what is known besides
     */
    public static Reading read(String received, Surroundings around) {
        return read(Text.of(Body.of(received)), around);
    }

    static Reading read(Text text, Surroundings around) {
        Echo echo = Echo.in(text);
        ProjectNames names = ProjectNames.of(around.projects());
        Text bare = Wrapping.takenOff(echo.rest(), names);
        MessageKind kind = echo.isAll(bare) ? MessageKind.CHATTER : MessageKind.of(text, bare, names);
        return kind.kind() == Kind.PRE_REPORT
                ? preReports(echo, bare, new DraftReader(around, names, text), names)
                : other(kind, text, bare, around);
    }

    /** What a query or a withdrawal is about is said in whatever words; a supplement's and a follow-up's words are kept as they are. */
    private static Reading other(MessageKind kind, Text text, Text bare, Surroundings around) {
        if (kind.kind() == Kind.SUPPLEMENT) {
            return new Reading(kind.kind(), List.of(), kind.argument().map(Text::raw),
                    Supplement.of(text, around.projects()).spans());
        }
        boolean isOfReport = OF_REPORT.contains(kind.kind());
        Text unsaid = isOfReport && kind.kind() != Kind.QUERY ? bare : Text.of("");
        SpokenOf spokenOf = SpokenOf.in(isOfReport ? kind.argument().orElse(unsaid) : unsaid, around.projects());
        boolean isFound = kind.kind() == Kind.QUERY || kind.kind() == Kind.WITHDRAWAL && spokenOf.receipt().isPresent();
        Optional<String> argument = kind.argument().filter(words -> isFound).flatMap(words -> spokenOf.best())
                .or(() -> kind.argument().map(Text::raw));
        return new Reading(kind.kind(), List.of(), argument, spokenOf.spans());
    }

    private static Reading preReports(Echo echo, Text bare, DraftReader reader, ProjectNames names) {
        List<Draft> drafts = Formats.read(bare, names);
        echo.doubt().ifPresent(doubt -> drafts.forEach(draft -> draft.add(doubt)));
        Question.in(echo.rest()).ifPresent(doubt -> drafts.forEach(draft -> draft.add(doubt)));
        List<ReportReading> reports = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Draft draft : drafts.isEmpty() ? List.of(new Draft()) : drafts) {
            for (ReportReading report : reader.read(draft)) {
                addSpans(draft, reports.size(), spans);
                reports.add(report);
            }
        }
        spans.sort(Reader::inOrder);
        return new Reading(Kind.PRE_REPORT, List.copyOf(reports), Optional.empty(), List.copyOf(spans));
    }

    private static int inOrder(Span one, Span other) {
        return one.from() == other.from()
                ? Integer.compare(one.report(), other.report())
                : Integer.compare(one.from(), other.from());
    }

    private static void addSpans(Draft draft, int report, List<Span> spans) {
        for (Part part : draft.parts()) {
            for (Text place : part.places()) {
                spans.add(span(place, part.field(), report));
            }
        }
    }

    private static Span span(Text place, Field field, int report) {
        return new Span(place.rawFrom(), place.rawTo(), field, report);
    }
}
