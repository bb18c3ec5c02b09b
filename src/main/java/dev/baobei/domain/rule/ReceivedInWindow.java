package dev.baobei.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.terms.ReceivingWindow;

/**
 * The report counts from a moment at which the project receives reports.
 *
 * <p>field/rules.md, section 1: "mail between 18:00 and 21:00 the evening before (预报)" (W365), and the rule forms of receiving hours, and of a first
 * and a last day. What was received before stays on record.
 */
final class ReceivedInWindow implements ReceiptRule {

    @Override
    public Question question() {
        return Question.RECEIVED_IN_WINDOW;
    }

    @Override
    public Set<Field> needs() {
        return EnumSet.of(Field.PROJECT);
    }

    @Override
    public Answered ask(CaseFile file) {
        ReceivingWindow window = file.terms().map(terms -> terms.intake().window()).orElse(ReceivingWindow.ALWAYS);
        return window.equals(ReceivingWindow.ALWAYS)
                ? Answered.notAsked(Question.RECEIVED_IN_WINDOW, file.unasked())
                : Answered.of(Question.RECEIVED_IN_WINDOW, window.isOpenAt(file.effectiveAt(), file.project().zone()),
                        file.effectiveAt(), said(window));
    }

    /** When the project receives reports next. */
    static Optional<Instant> opens(CaseFile file) {
        return file.terms()
                .flatMap(terms -> terms.intake().window().opensAfter(file.effectiveAt(), file.project().zone()));
    }

    /** {@code 18:00-21:00}, {@code 2026-12-01/2026-12-31} or both. */
    private static String said(ReceivingWindow window) {
        boolean days = window.first().isPresent() || window.last().isPresent();
        return Stream.of(window.hours().map(hours -> hours.from() + "-" + hours.to()),
                Optional.of(day(window.first()) + "/" + day(window.last())).filter(span -> days))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
