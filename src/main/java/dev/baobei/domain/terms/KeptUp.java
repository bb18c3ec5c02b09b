package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who followed up at least so many times in each span of months since the report, which does not count itself; the first span begins on
 * its day. Of the span that is not over nothing is asked, unless it is the first.
 *
 * <p>REG-19: "凡是备案客户一个月内至少有两次到三次个沟通记录,一个月(不包含第一次)不得少于三次沟通记录".
 *
 * @param times  how often
 * @param months in so many calendar months
 */
public record KeptUp(int times, int months) implements Renewal {

    private static final int MOST_TIMES = 99;
    private static final int MOST_MONTHS = 12;
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]?)/P([1-9]|1[0-2])M");

    public KeptUp {
        if (times < 1 || times > MOST_TIMES || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("no renewal: " + times + " in " + months);
        }
    }

    static Optional<KeptUp> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new KeptUp(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /**
     * One of those spans.
     *
     * @param until     the day on which the next begins
     * @param followUps how many there were
     * @param isKeptUp  whether they are as many as are asked
     */
    public record Span(LocalDate from, LocalDate until, long followUps, boolean isKeptUp) {}

    @Override
    public boolean isEarned(Instant reported, List<Instant> followUps, Instant again, ZoneId zone) {
        LocalDate last = again.atZone(zone).toLocalDate();
        return days(reported, followUps, again, zone).size() >= times && spans(reported, followUps, again, zone).stream()
                .filter(span -> !span.until().isAfter(last)).allMatch(Span::isKeptUp);
    }

    /** Every span that began by the day of a moment, the first first; follow-ups after that moment, or before the report, are no matter. */
    public List<Span> spans(Instant reported, List<Instant> followUps, Instant asOf, ZoneId zone) {
        List<LocalDate> days = days(reported, followUps, asOf, zone);
        LocalDate first = reported.atZone(zone).toLocalDate();
        LocalDate last = asOf.atZone(zone).toLocalDate();
        return Stream.iterate(0, number -> number + 1).map(number -> span(first, number, days))
                .takeWhile(span -> !span.from().isAfter(last)).toList();
    }

    private static List<LocalDate> days(Instant reported, List<Instant> followUps, Instant asOf, ZoneId zone) {
        return followUps.stream().filter(at -> !at.isBefore(reported) && !at.isAfter(asOf))
                .map(at -> at.atZone(zone).toLocalDate()).toList();
    }

    private Span span(LocalDate first, int number, List<LocalDate> days) {
        LocalDate from = first.plusMonths((long) number * months);
        LocalDate until = first.plusMonths((number + 1L) * months);
        long count = days.stream().filter(day -> !day.isBefore(from) && day.isBefore(until)).count();
        return new Span(from, until, count, count >= times);
    }

    /** {@code 3/P1M}. */
    @Override
    public String toString() {
        return times + "/P" + months + "M";
    }
}
