package dev.baobei.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import dev.baobei.domain.party.Project;

/** How moments are said, in the project's zone: whoever obeys a printed time is safe. */
final class Times {

    private final Words words;

    Times(Words words) {
        this.words = words;
    }

    /** From when on a customer may visit: rounded up to the minute. */
    String from(Instant earliest, Instant reportedAt, Project project) {
        return earliest.equals(reportedAt) ? words.say("time.anytime") : words.say("time.from", earliest(earliest, project));
    }

    private String earliest(Instant earliest, Project project) {
        ZonedDateTime local = earliest.atZone(project.zone());
        ZonedDateTime minute = local.truncatedTo(ChronoUnit.MINUTES);
        return said("pattern.minute", minute.equals(local) ? minute : minute.plusMinutes(1));
    }

    /** Until when something holds: rounded down to the minute, and said as before it. */
    String until(Instant deadline, Project project) {
        return words.say("time.until", end(deadline, project));
    }

    /** The end itself, rounded down; midnight is 24:00 of the day that ends. */
    String end(Instant deadline, Project project) {
        ZonedDateTime minute = deadline.atZone(project.zone()).truncatedTo(ChronoUnit.MINUTES);
        boolean midnight = minute.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? said("pattern.midnight", minute.minusDays(1)) : said("pattern.minute", minute);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say("pattern.day"), words.locale()).format(day);
    }

    /** A moment that has been, to the minute. */
    String minute(Instant moment, Project project) {
        return said("pattern.minute", moment.atZone(project.zone()));
    }

    /** A moment that somebody may argue about, to the second. */
    String second(Instant moment, Project project) {
        return said("pattern.second", moment.atZone(project.zone()));
    }

    private String said(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.locale()).format(moment);
    }
}
