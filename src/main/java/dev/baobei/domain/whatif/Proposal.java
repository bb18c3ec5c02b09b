package dev.baobei.domain.whatif;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Renewal;
import dev.baobei.domain.terms.StillFollowed;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;

/**
 * Terms as if they had been in force for a span of time; before it and after it those of record hold.
 *
 * @param terms    proposed for the project; agencies keep their own. Their id is none of record's
 * @param ofAgency proposed for one agency, in their place
 * @param from     the start of the span; from the beginning where it is left out
 * @param until    its end, exclusive; for ever where it is left out
 * @param onRecord every version that the project had
 */
public record Proposal(Optional<Terms> terms, Optional<AgencyTerms> ofAgency, Optional<Instant> from,
        Optional<Instant> until, Versions onRecord) {

    /** The id of terms that are not on record. */
    public static final int ID = -1;

    public static Proposal of(Terms terms, Optional<Instant> from, Optional<Instant> until, Versions onRecord) {
        return new Proposal(Optional.of(terms), Optional.empty(), from, until, onRecord);
    }

    public static Proposal of(AgencyTerms own, Optional<Instant> from, Optional<Instant> until, Versions onRecord) {
        return new Proposal(Optional.empty(), Optional.of(own), from, until, onRecord);
    }

    /** No other terms than those that were in force: a replay under them finds what is on record. */
    public static Proposal asItWas(Versions onRecord) {
        return new Proposal(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), onRecord);
    }

    /** Whether nothing but the terms that were in force is asked for. */
    boolean isAsItWas() {
        return terms.isEmpty() && ofAgency.isEmpty();
    }

    /** Whether what counts from a moment is decided under the proposed terms. */
    boolean holds(Instant moment) {
        return from.filter(moment::isBefore).isEmpty() && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    /** One version, as it judges what was reported at a moment. */
    Terms version(int id, Instant reported) {
        Optional<Terms> project = at(reported).or(() -> onRecord.ofProject().stream().findFirst());
        Stream<Terms> ofAgencies = Stream.concat(ofAgency.stream(), onRecord.ofAgencies().stream())
                .filter(agency -> agency.own().isPresent()).flatMap(agency -> project.map(agency::within).stream());
        return Stream.of(terms.stream(), ofAgencies, onRecord.ofProject().stream()).flatMap(some -> some)
                .filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Every version that may judge a report of the replay. */
    private Stream<Terms> all() {
        Stream<Terms> proposed = Stream.concat(terms.stream(), ofAgency.filter(agency -> agency.own().isPresent())
                .flatMap(agency -> onRecord.ofProject().stream().findFirst().map(agency::within)).stream());
        return Stream.concat(proposed, onRecord.all());
    }

    /** Those that judge a visit of a moment. */
    Optional<Terms> at(Instant moment) {
        return holds(moment) ? terms.or(() -> onRecord.at(moment)) : onRecord.at(moment);
    }

    /** Those proposed for the project that judge a visit of a moment in place of what is on record. */
    Optional<Terms> instead(Instant moment) {
        return holds(moment) ? terms : Optional.empty();
    }

    /** Those that judge what an agency reports at a moment. */
    Optional<Terms> at(Instant moment, Agency agency) {
        Optional<AgencyTerms> own = ofAgency.filter(one -> holds(moment) && one.agency() == agency.id())
                .or(() -> onRecord.of(agency.id(), moment));
        return at(moment).map(project -> own.map(says -> says.within(project)).orElse(project));
    }

    /** What each version asks of who reports again, by its id. */
    Map<Integer, Renewal> renewals() {
        return all().collect(toMap(Terms::id, Terms::renewal));
    }

    /** Whether an agent may own by a report that had expired. */
    boolean ownsWithoutReport() {
        return all().anyMatch(one -> one.ownership().asksNoReport());
    }

    /** Whether a protection may wait for the project's opening day. */
    boolean protectsUntilOpening() {
        return all().anyMatch(one -> one.protection().span().waitsForOpening());
    }

    /** Whether contact may lengthen a protection. */
    boolean protectsFromContact() {
        return all().anyMatch(one -> one.protection().fromContact().isPresent());
    }

    /** Whether an expired report that is followed up matters. */
    boolean letsCustomersChoose() {
        return all().anyMatch(one -> one.visiting().followed() == StillFollowed.CUSTOMERS_CHOICE);
    }

    /** Whether a report may wait for it. */
    boolean reportsUntilOpening() {
        return all().anyMatch(one -> one.validity().waitsForOpening());
    }
}
