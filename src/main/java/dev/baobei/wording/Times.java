package dev.baobei.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;

import dev.baobei.domain.party.Project;

/**
 * How moments are said, in the project's zone: whoever obeys a printed time is safe. A moment says its year where that is not the
 * year of what it is said beside; where nobody asks beside what, it is of these days.
 */
final class Times {

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT.*Z";

    private final Words words;

    Times(Words words) {
        this.words = words;
    }

    /** From when on a customer may visit: rounded up to the minute. */
    String from(Instant earliest, Instant reportedAt, Project project) {
        return earliest.equals(reportedAt)
                ? words.say("time.anytime")
                : words.say("time.from", earliest(earliest, reportedAt, project));
    }

    private String earliest(Instant earliest, Instant beside, Project project) {
        ZonedDateTime local = earliest.atZone(project.zone());
        ZonedDateTime minute = local.truncatedTo(ChronoUnit.MINUTES);
        return said("pattern.minute", minute.equals(local) ? minute : minute.plusMinutes(1), year(beside, project));
    }

    /** Until when something holds: rounded down to the minute, and said as before it. */
    String until(Instant deadline, Instant beside, Project project) {
        return words.say("time.until", end(deadline, beside, project));
    }

    /** The end itself, rounded down; midnight is 24:00 of the day that ends. */
    String end(Instant deadline, Instant beside, Project project) {
        ZonedDateTime minute = deadline.atZone(project.zone()).truncatedTo(ChronoUnit.MINUTES);
        boolean midnight = minute.toLocalTime().equals(LocalTime.MIDNIGHT);
        int year = year(beside, project);
        return midnight ? said("pattern.midnight", minute.minusDays(1), year) : said("pattern.minute", minute, year);
    }

    String day(LocalDate day) {
        return said("pattern.day", day, day.getYear());
    }

    /** A moment that has been, to the minute. */
    String minute(Instant moment, Project project) {
        return said("pattern.minute", moment, moment, project);
    }

    String minute(Instant moment, Instant beside, Project project) {
        return said("pattern.minute", moment, beside, project);
    }

    /** A moment that somebody may argue about, to the second. */
    String second(Instant moment, Project project) {
        return second(moment, List.of(moment), project);
    }

    /** One of several moments in a sentence, to the second: where they are of different years, each says its own. */
    String second(Instant moment, List<Instant> all, Project project) {
        Instant other = all.stream().filter(one -> year(one, project) != year(moment, project)).findFirst().orElse(moment);
        return said("pattern.second", moment, other, project);
    }

    /** Facts as they are kept, the moments among them said. */
    Object[] facts(List<String> facts, Project project) {
        List<Instant> all = facts.stream().filter(fact -> fact.matches(INSTANT)).map(Instant::parse).toList();
        return facts.stream().map(fact -> fact.matches(INSTANT) ? second(Instant.parse(fact), all, project) : fact).toArray();
    }

    private static int year(Instant moment, Project project) {
        return moment.atZone(project.zone()).getYear();
    }

    private String said(String pattern, Instant moment, Instant beside, Project project) {
        return said(pattern, moment.atZone(project.zone()), year(beside, project));
    }

    private String said(String pattern, Temporal moment, int year) {
        String asked = moment.get(ChronoField.YEAR) == year ? pattern : pattern + ".year";
        return DateTimeFormatter.ofPattern(words.say(asked), words.locale()).format(moment);
    }
}
