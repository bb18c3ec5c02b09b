package dev.baobei.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    @Override
    public boolean isEarned(Instant reported, List<Instant> followUps, Instant again, ZoneId zone) {
        List<LocalDate> days = followUps.stream().filter(at -> !at.isBefore(reported) && !at.isAfter(again))
                .map(at -> at.atZone(zone).toLocalDate()).toList();
        LocalDate first = reported.atZone(zone).toLocalDate();
        LocalDate last = again.atZone(zone).toLocalDate();
        int spans = 0;
        while (!end(first, spans).isAfter(last)) {
            LocalDate from = first.plusMonths((long) spans * months);
            LocalDate until = end(first, spans);
            if (days.stream().filter(day -> !day.isBefore(from) && day.isBefore(until)).count() < times) {
                return false;
            }
            spans++;
        }
        return days.size() >= times;
    }

    private LocalDate end(LocalDate first, int span) {
        return first.plusMonths((span + 1L) * months);
    }

    /** {@code 3/P1M}. */
    @Override
    public String toString() {
        return times + "/P" + months + "M";
    }
}
