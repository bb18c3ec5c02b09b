package dev.baobei.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baobei.desk.shown.CamelCase;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.PreReport;
import dev.baobei.flow.reread.RereadOutcome.Difference;
import dev.baobei.flow.reread.RereadOutcome.Version;
import dev.baobei.postgres.message.DecisionLog.OutcomeRecord;
import dev.baobei.postgres.message.ReadRecord;

/**
 * A message as it was read and as the present parser reads it. Numbers are masked; {@code changes} names what differs, also where
 * that is among the hidden digits.
 *
 * @param differs    whether anything is read otherwise
 * @param obstacle   why a machine may not apply it: {@code needsRuling} or {@code needsPerson}
 * @param applied    whether it counts from now on
 * @param takenBack  receipts of the reports that no longer stand then
 * @param added      the reports that do; their receipts only where it is applied
 * @param rereads    how often a reread was applied before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RereadView(UUID message, boolean differs, String obstacle, boolean applied, VersionView before, VersionView after,
        List<String> changes, List<String> takenBack, List<AddedView> added, int rereads) {

    /** One reading; {@code parser} is left out where it was not kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionView(String kind, Integer parser, List<ReportView> reports) {}

    /** One report of it: what was read, as far as that is known, and what it got; {@code beside} is left out where there is nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportView(String project, String name, String gender, List<String> phones, List<String> problems,
            String outcome, String receipt, List<String> objections, Map<String, String> beside) {}

    /** A report that stands then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddedView(String receipt, String name, List<String> phones) {}

    static RereadView of(Difference difference, boolean differs, String obstacle, boolean applied) {
        return new RereadView(difference.message(), differs, obstacle, applied, version(difference.before()),
                version(difference.after()), changes(difference.before(), difference.after()),
                difference.takenBack().stream().map(report -> report.receipt().code()).toList(),
                difference.added().stream().map(report -> added(report, applied)).toList(), difference.rereads());
    }

    private static AddedView added(PreReport report, boolean applied) {
        return new AddedView(applied ? report.receipt().code() : null, report.name().written(),
                report.phones().stream().map(PhoneNumber::masked).toList());
    }

    private static VersionView version(Version version) {
        int reports = Math.max(version.read().size(), version.outcomes().size());
        return new VersionView(CamelCase.of(version.kind()), version.parser(), IntStream.range(0, reports)
                .mapToObj(i -> report(at(version.read(), i), at(version.outcomes(), i))).toList());
    }

    private static <T> Optional<T> at(List<T> all, int index) {
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static ReportView report(Optional<ReadRecord> read, Optional<OutcomeRecord> outcome) {
        return new ReportView(read.map(ReadRecord::project).orElse(null), read.map(ReadRecord::name).orElse(null),
                read.map(ReadRecord::gender).orElse(null),
                read.map(ReadRecord::phones).orElse(List.of()).stream().map(pattern -> new PhoneNumber(pattern).masked())
                        .toList(),
                read.map(ReadRecord::problems).orElse(List.of()), outcome.map(OutcomeRecord::outcome).orElse(null),
                outcome.map(OutcomeRecord::receipt).orElse(null), outcome.map(OutcomeRecord::objections).orElse(List.of()),
                read.map(ReadRecord::beside).filter(said -> !said.isEmpty()).orElse(null));
    }

    /** {@code kind}, and for each report, numbered as sent from 1, the fields: {@code 1.phone}. */
    private static List<String> changes(Version before, Version after) {
        List<String> changes = new ArrayList<>(before.kind().equals(after.kind()) ? List.of() : List.of("kind"));
        for (int i = 0; i < Math.max(before.read().size(), after.read().size()); i++) {
            Optional<ReadRecord> one = at(before.read(), i);
            Optional<ReadRecord> other = at(after.read(), i);
            String number = i + 1 + ".";
            if (one.isEmpty() || other.isEmpty()) {
                changes.add(number + "report");
            } else {
                fields(one.get(), other.get()).forEach(field -> changes.add(number + field));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> fields(ReadRecord one, ReadRecord other) {
        List<String> fields = new ArrayList<>();
        add(fields, "project", one.project(), other.project());
        add(fields, "name", one.name(), other.name());
        add(fields, "gender", one.gender(), other.gender());
        add(fields, "phone", one.phones(), other.phones());
        add(fields, "problems", one.problems(), other.problems());
        Stream.of("address", "need", "contactTime")
                .forEach(word -> add(fields, word, one.beside().get(word), other.beside().get(word)));
        return fields;
    }

    private static void add(List<String> fields, String field, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
    }
}
