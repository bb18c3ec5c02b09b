package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.visit.Visit;
import dev.baobei.wording.Wording;

/** A line of a day's register: what the slip of a visit says, numbers masked. */
final class RegisterRow {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of("arrivedAt", "customer", "phone", "source", "state", "agency", "agent",
            "receipt", "verdict", "confirmedAt");

    private RegisterRow() {}

    static List<String> heading(Wording wording) {
        return COLUMNS.stream().map(column -> wording.register("heading", column)).toList();
    }

    static List<String> of(Visit visit, VisitView view, Wording wording) {
        VerdictView verdict = view.verdict();
        return List.of(TIME.format(view.arrivedAt()), view.customerName(), String.join(" ", view.phones()),
                wording.register("source", visit.source().name()), wording.register("state", view.state()),
                agencies(verdict), said(verdict.agent()), said(verdict.receipt()), verdict.says().zh(),
                Optional.<OffsetDateTime>ofNullable(view.confirmedAt()).map(TIME::format).orElse(""));
    }

    /** One, or each with its share. */
    private static String agencies(VerdictView verdict) {
        return verdict.agency() != null
                ? verdict.agency()
                : verdict.shares().stream().map(share -> said(share.agency()) + " " + share.percent() + "%")
                        .collect(Collectors.joining("、"));
    }

    private static String said(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
