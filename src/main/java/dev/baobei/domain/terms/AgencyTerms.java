package dev.baobei.domain.terms;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of an agency's own terms (渠道单独条款) in a project: what holds of its reports in place of what the project says of them.
 *
 * @param id            surrogate of this version, of the same kind as {@link Terms#id}
 * @param agency        id of the agency
 * @param effectiveFrom from when on it is in force
 * @param own           nothing where the project's terms hold for this agency again
 */
public record AgencyTerms(int id, int project, int agency, Instant effectiveFrom, Optional<ReportTerms> own) {

    /**
     * The terms that judge a report of this agency: its own beside what the project says of visits, ownership and secrecy. Where the
     * project asks that agencies name who files, none is let off by terms of its own.
     */
    public Terms within(Terms project) {
        return own.map(says -> new Terms(id, project.project(), effectiveFrom, says.leadTime(), says.lateness(),
                says.validity(), project.ownership(), project.protection(), says.phoneForms(), says.nameForm(),
                project.disclosure(), says.agreement(), project.visiting(), says.intake().within(project.intake()),
                says.reminder(), says.renewal(),
                project.leaver(), project.referral(), project.promotion().in(says.area()), project.assistance(),
                project.fakeFines(), project.unowned()))
                .orElse(project);
    }
}
