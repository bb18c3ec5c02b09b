package dev.baobei.desk.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.Visit;
import dev.baobei.postgres.visit.VerdictRecord;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * What another member of the household has to do with a verdict.
 *
 * @param visit  the visit that opened that one's protection
 * @param cameAt when they came
 * @param halves whether the agencies share alike; else the visitor is whose that one is
 */
public record HouseholdView(UUID visit, OffsetDateTime cameAt, boolean halves, String zh, String en) {

    /** Null where nobody has. */
    static HouseholdView of(VerdictRecord verdict, Visit visit, Wording wording) {
        if (verdict.household() == null) {
            return null;
        }
        Project project = visit.project();
        String arrivedAt = visit.arrivedAt().toString();
        String cameAt = verdict.household().cameAt().toString();
        boolean ofAnother = !verdict.isHalved() && verdict.household().won() != null;
        Said said = ofAnother
                ? wording.finding("HOUSEHOLD", "FIRST_OF_ANOTHER",
                        List.of(cameAt, verdict.household().won().agency(), arrivedAt), project)
                : wording.finding("HOUSEHOLD", verdict.isHalved() ? "HALVES" : "FIRST", List.of(cameAt, arrivedAt), project);
        return new HouseholdView(verdict.household().visit(),
                verdict.household().cameAt().atZone(project.zone()).toOffsetDateTime(), verdict.isHalved(), said.zh(),
                said.en());
    }
}
