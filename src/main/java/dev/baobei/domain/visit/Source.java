package dev.baobei.domain.visit;

/** By what way a visitor came to the project (来源). */
public enum Source {
    AGENCY, OWN_STAFF, DEVELOPER, ON_SITE, REFERRAL
}
