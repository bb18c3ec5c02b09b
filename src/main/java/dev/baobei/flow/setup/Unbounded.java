package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.List;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.Project;
import dev.baobei.postgres.directory.Setup;
import org.jboss.logging.Logger;

/**
 * Agencies whose customers are from inside wherever they are from: the terms say what one from elsewhere is worth, and nobody said
 * where the agency's promotion area (推广区域) ends. That is no fault, since areas are said agency by agency, often later; whoever sets
 * a project up must see it (REG-16, line 283; REG-19, line 346).
 */
public final class Unbounded {

    /** The name of the warning. */
    public static final String WARNING = "noPromotionArea";

    private static final Logger LOG = Logger.getLogger(Unbounded.class);

    private Unbounded() {}

    /** Whoever sets up reads it in the log as well. */
    static void warn(Setup setup, Directory directory, Instant at) {
        setup.named().distinct().flatMap(code -> directory.project(code).stream()).forEach(project -> {
            int agencies = agencies(project, directory, at).size();
            if (agencies > 0) {
                LOG.warnf("the terms of %s tell customers from elsewhere apart, and %d agencies have no promotion area",
                        project.code(), agencies);
            }
        });
    }

    /** The names of the approved agencies for which the terms in force at a moment are such. */
    public static List<String> agencies(Project project, Directory directory, Instant at) {
        return directory.agencies().stream().filter(Agency::isApproved)
                .filter(agency -> directory.termsOf(project.id(), agency, at).filter(terms -> terms.promotion().isWithoutArea())
                        .isPresent())
                .map(Agency::name).sorted().toList();
    }
}
