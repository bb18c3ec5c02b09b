package dev.baobei.domain.terms;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of a project's terms and of its agencies' own, the first in force first.
 *
 * @param ofProject  what holds for everybody
 * @param ofAgencies what holds of one agency's reports in its place
 */
public record Versions(List<Terms> ofProject, List<AgencyTerms> ofAgencies) {

    /** Those of a project that takes no reports. */
    public static final Versions NONE = new Versions(List.of(), List.of());

    public Versions {
        ofProject = ofProject.stream().sorted(Comparator.comparing(Terms::effectiveFrom)).toList();
        ofAgencies = ofAgencies.stream().sorted(Comparator.comparing(AgencyTerms::effectiveFrom)).toList();
    }

    /** The project's own that are in force at a moment; none when it takes no reports then. */
    public Optional<Terms> at(Instant moment) {
        return ofProject.stream().filter(version -> !version.effectiveFrom().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /** Those that judge what an agency reports at a moment. */
    public Optional<Terms> at(Instant moment, int agency) {
        return at(moment).map(project -> of(agency, moment).map(own -> own.within(project)).orElse(project));
    }

    /** An agency's own that are in force at a moment. */
    public Optional<AgencyTerms> of(int agency, Instant moment) {
        return ofAgencies.stream().filter(version -> version.agency() == agency && !version.effectiveFrom().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /** One version, as it judges for ever what was reported at a moment: an agency's own stands beside what the project said then. */
    public Optional<Terms> version(int id, Instant reported) {
        Optional<Terms> project = at(reported).or(() -> ofProject.stream().findFirst());
        return Stream.concat(ofProject.stream(), ofAgencies.stream().filter(version -> version.own().isPresent())
                .flatMap(own -> project.map(own::within).stream())).filter(version -> version.id() == id).findFirst();
    }

    /** What they ask of who reports again, by their id; nothing of those that allow it never. */
    public static Map<Integer, Renewal> renewals(Collection<Versions> some) {
        return some.stream().flatMap(Versions::all).filter(one -> !one.renewal().equals(Renewal.NEVER))
                .collect(toMap(Terms::id, Terms::renewal));
    }

    /** Earlier than this before its deadline no report that they judge is about to expire. */
    public Duration expiringAtMostAhead() {
        return all().map(one -> one.reminder().atMostAhead()).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** All that may judge a report. An agency's own stand beside what the project says when they begin, or says first; that may change since. */
    public Stream<Terms> all() {
        return Stream.concat(ofProject.stream(), ofAgencies.stream().filter(version -> version.own().isPresent())
                .flatMap(own -> at(own.effectiveFrom()).or(() -> ofProject.stream().findFirst()).map(own::within).stream()));
    }
}
