package dev.baobei.desk.shown;

import java.time.OffsetDateTime;
import java.util.List;

import dev.baobei.domain.party.Project;
import dev.baobei.postgres.message.Untold;
import dev.baobei.wording.Wording;
import dev.baobei.wording.Wording.Said;

/**
 * That nobody of an agency could be told something: staff tell it themselves, and name a contact of it in the setup.
 *
 * @param at when it was to be told
 */
public record UntoldView(String agency, OffsetDateTime at, Said says) {

    /** Nothing where everybody could be. */
    public static List<UntoldView> of(List<Untold.Agencys> untold, Project project, Wording wording) {
        return untold.isEmpty()
                ? null
                : untold.stream().map(one -> new UntoldView(one.agency(), one.at().atZone(project.zone()).toOffsetDateTime(),
                        wording.untold(one.agency()))).toList();
    }
}
