package dev.baobei.domain.party;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A number or account of ours that agents write to.
 *
 * @param project the id of the only project it serves; nothing when it serves them all
 */
public record GatewayNumber(String channel, String number, Optional<Integer> project) {

    /** Where staff enter what they were told (代报): as a channel, though nobody can be written to on it. */
    public static final String DESK = "desk";

    /** Of several the one that a notice on a project leaves from: one that serves them all, where there is one. */
    static Optional<GatewayNumber> forNoticesOn(int project, Collection<GatewayNumber> all) {
        return all.stream().filter(number -> number.project().isEmpty() || number.project().get() == project)
                .min(Comparator.comparing((GatewayNumber number) -> number.project().isPresent())
                        .thenComparing(GatewayNumber::number));
    }

    /** The desk of a project's sales office, as a message is kept that was entered there: {@code desk:JQ}. */
    public static String desk(Project project) {
        return DESK + ":" + project.code();
    }
}
