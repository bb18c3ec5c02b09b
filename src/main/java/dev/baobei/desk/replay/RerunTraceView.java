package dev.baobei.desk.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.message.TraceView;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.whatif.Compared;
import dev.baobei.postgres.message.MessageTimeline.Decided;
import dev.baobei.postgres.message.TraceRecord;
import dev.baobei.postgres.message.TraceRecord.CandidateRecord;
import dev.baobei.postgres.message.TraceRecord.RuleRecord;
import io.vertx.core.json.JsonObject;

/**
 * What every rule answers about one report by the journal, beside what was kept when it was decided.
 *
 * @param same     whether each rule that the journal can ask says what it said, because of the same records; left out where nothing was kept.
 *                 Where digits were cut before the number was kept, not those that ask for digits
 * @param rules    by the journal: not those about the sender, who is no matter of the project's
 * @param onRecord as it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RerunTraceView(Boolean same, List<TraceView> rules, List<TraceView> onRecord) {

    private static final String COUNTS = "COUNTS";
    private static final String FORM = "GIVEN_AS_ASKED";
    private static final Set<String> OF_DIGITS = Set.of(FORM, "CUSTOMER_IS_NOT_THE_AGENT", "NO_COLLEAGUE_REPORTED",
            "NO_RIVAL_HOLDS", "NEEDS_NO_STAFF");

    static List<RerunTraceView> of(List<Compared> chosen, RerunView.Beside beside) {
        return chosen.stream().filter(Compared.Report.class::isInstance).map(Compared.Report.class::cast)
                .map(report -> of(report, beside)).toList();
    }

    private static RerunTraceView of(Compared.Report report, RerunView.Beside beside) {
        Project project = beside.here().project();
        List<RuleRecord> now = TraceRecord.of(report.trace()).rules();
        List<RuleRecord> kept = beside.kept().flatMap(told -> told.decided())
                .flatMap(decided -> kept(decided, project, report.sequence())).map(TraceRecord::rules).orElse(List.of());
        Function<List<RuleRecord>, List<TraceView>> shown = rules -> TraceView.of(rules, Optional.of(project),
                beside.here().directory());
        return kept.isEmpty()
                ? new RerunTraceView(null, shown.apply(now), null)
                : new RerunTraceView(isSame(kept, now), shown.apply(now), shown.apply(kept));
    }

    /** The journal never had the digits that the terms forbid (全号): a replay cannot refuse them, nor hold them against others'. */
    static boolean isSame(List<RuleRecord> kept, List<RuleRecord> now) {
        boolean cut = kept.stream().anyMatch(one -> one.rule().equals(FORM) && one.facts().contains("PHONE:TOO_MUCH"));
        return now.stream().filter(rule -> !cut || !OF_DIGITS.contains(rule.rule()))
                .allMatch(rule -> kept.stream().anyMatch(one -> isSame(one, rule)));
    }

    /** The report of that place in the project's journal; a message may have made reports of several projects. */
    private static Optional<TraceRecord> kept(Decided decided, Project project, long sequence) {
        return IntStream.range(0, decided.trace().size()).filter(report -> {
            JsonObject outcome = decided.outcomes().getJsonObject(report);
            return project.code().equals(outcome.getString("project"))
                    && Optional.of(sequence).equals(Optional.ofNullable(outcome.getLong("sequence")));
        }).mapToObj(decided.trace()::get).findFirst();
    }

    private static boolean isSame(RuleRecord kept, RuleRecord now) {
        return kept.rule().equals(now.rule()) && kept.answer().equals(now.answer()) && counting(kept).equals(counting(now));
    }

    /** What had expired long before is no longer known to a replay: it said nothing. */
    private static Set<Optional<String>> counting(RuleRecord rule) {
        return rule.candidates().stream().filter(one -> one.bearing().equals(COUNTS)).map(CandidateRecord::id)
                .map(Optional::ofNullable).collect(Collectors.toSet());
    }
}
