package dev.baobei.demo.page;

import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Validity;

/** A project's terms in one line, in one language: enough to know what to try. */
enum TermsInALine {

    CHINESE("来前随时可报", "须提前一天报备", "提前%d分钟报备", "%d小时内有效", "%d天内有效", "撞单不告知", "撞单告知未通过", "，"),
    ENGLISH("no lead time", "a day ahead", "%d minutes ahead", "valid for %d hours", "valid for %d days", "secret", "told",
            ", ");

    private final String anyTime;
    private final String earlierDay;
    private final String minutes;
    private final String hours;
    private final String days;
    private final String secret;
    private final String told;
    private final String comma;

    TermsInALine(String anyTime, String earlierDay, String minutes, String hours, String days, String secret, String told,
            String comma) {
        this.anyTime = anyTime;
        this.earlierDay = earlierDay;
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
        this.secret = secret;
        this.told = told;
        this.comma = comma;
    }

    String say(Terms terms) {
        return String.join(comma, lead(terms.leadTime()), validity(terms.validity()),
                terms.disclosure().tellsAgents() ? told : secret);
    }

    private String lead(LeadTime lead) {
        if (lead instanceof LeadTime.AtLeast atLeast) {
            return minutes.formatted(atLeast.duration().toMinutes());
        }
        return lead instanceof LeadTime.EarlierDay ? earlierDay : anyTime;
    }

    private String validity(Validity validity) {
        if (validity instanceof Validity.Hours exact) {
            return hours.formatted(exact.duration().toHours());
        }
        return validity instanceof Validity.NaturalDays natural
                ? days.formatted(natural.period().getDays())
                : validity.toString();
    }
}
