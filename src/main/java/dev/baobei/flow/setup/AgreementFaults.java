package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.directory.Setup.AgencyTermsSetup;
import dev.baobei.postgres.directory.Setup.ProjectSetup;

/**
 * Where an agency's own terms would let its reports win by fewer digits than the project asks: a verdict weighs reports of several
 * agencies against each other, so that none may be easier to confirm than the project says.
 */
public final class AgreementFaults {

    private final Setup setup;
    private final Directory directory;
    private final Instant now;

    /**
     * A version of what is asked, known or to be set.
     *
     * @param digits none where an agency has the project's
     * @param place  where a setup says it; nothing where it is on record
     */
    private record Asked(Instant from, Optional<Integer> digits, Optional<String> place) {}

    private AgreementFaults(Setup setup, Directory directory, Instant now) {
        this.setup = setup;
        this.directory = directory;
        this.now = now;
    }

    /** @param setup one in which nothing else is wrong */
    static List<SetupFault> of(Setup setup, Directory directory, Instant now) {
        AgreementFaults in = new AgreementFaults(setup, directory, now);
        return Stream.concat(setup.projects().stream().map(ProjectSetup::code),
                setup.agencyTerms().stream().map(AgencyTermsSetup::project)).distinct().flatMap(in::ofProject).toList();
    }

    private Stream<SetupFault> ofProject(String code) {
        List<Asked> project = project(code);
        return Stream.concat(directory.agencies().stream().map(Agency::name),
                setup.agencyTerms().stream().map(AgencyTermsSetup::agency)).distinct()
                .flatMap(agency -> faults(agency(code, agency), project)).distinct();
    }

    private List<Asked> project(String code) {
        return sorted(Stream.concat(
                versions(code).ofProject().stream()
                        .map(known -> new Asked(known.effectiveFrom(), Optional.of(known.agreement()), Optional.empty())),
                IntStream.range(0, setup.projects().size()).boxed()
                        .filter(i -> code.equals(setup.projects().get(i).code()) && setup.projects().get(i).terms() != null)
                        .map(i -> said(setup.projects().get(i), "projects[" + i + "].terms.agreement"))));
    }

    private Asked said(ProjectSetup project, String place) {
        return new Asked(Optional.ofNullable(project.termsFrom()).orElse(now), Optional.of(project.terms().agreement()),
                Optional.of(place));
    }

    private List<Asked> agency(String code, String name) {
        Optional<Integer> id = directory.agency(name).map(Agency::id);
        return sorted(Stream.concat(
                versions(code).ofAgencies().stream().filter(known -> id.filter(one -> one == known.agency()).isPresent())
                        .map(known -> new Asked(known.effectiveFrom(), known.own().map(own -> own.agreement()),
                                Optional.empty())),
                IntStream.range(0, setup.agencyTerms().size()).boxed()
                        .filter(i -> code.equals(setup.agencyTerms().get(i).project())
                                && name.equals(setup.agencyTerms().get(i).agency()))
                        .map(i -> said(setup.agencyTerms().get(i), "agencyTerms[" + i + "].terms.agreement"))));
    }

    private Asked said(AgencyTermsSetup own, String place) {
        return new Asked(Optional.ofNullable(own.from()).orElse(now), Optional.ofNullable(own.terms()).map(t -> t.agreement()),
                Optional.of(place));
    }

    private Versions versions(String code) {
        return directory.project(code).map(project -> directory.versionsOf(project.id())).orElse(Versions.NONE);
    }

    /** At one moment what a setup says comes after what is on record. */
    private static List<Asked> sorted(Stream<Asked> some) {
        return some.sorted(Comparator.comparing(Asked::from)).toList();
    }

    private static Stream<SetupFault> faults(List<Asked> own, List<Asked> project) {
        return own.stream().flatMap(one -> one.digits().stream().flatMap(digits -> project.stream()
                .filter(beside -> beside.digits().get() > digits && meet(one, own, beside, project))
                .flatMap(beside -> fault(one, beside).stream())));
    }

    private static boolean meet(Asked one, List<Asked> own, Asked other, List<Asked> project) {
        return one.from().isBefore(end(other, project)) && other.from().isBefore(end(one, own));
    }

    private static Instant end(Asked one, List<Asked> all) {
        return all.stream().skip(all.indexOf(one) + 1L).map(Asked::from).findFirst().orElse(Instant.MAX);
    }

    private static Optional<SetupFault> fault(Asked own, Asked project) {
        return own.place().map(place -> new SetupFault(place, "must be %d at least, as the project asks then"
                .formatted(project.digits().get())))
                .or(() -> project.place().map(place -> new SetupFault(place,
                        "must be %d at most while an agency's own terms ask no more: say those again first"
                                .formatted(own.digits().get()))));
    }

    /** Those of one agency that a what-if proposes, beside every version of its project. */
    public static Optional<SetupFault> of(AgencyTermsSetup proposed, Versions versions) {
        int asked = versions.ofProject().stream().mapToInt(Terms::agreement).max().orElse(Terms.LEAST_AGREEMENT);
        return Optional.ofNullable(proposed.terms()).filter(own -> own.agreement() < asked)
                .map(own -> new SetupFault("agencyTerms.terms.agreement",
                        "must be %d at least, as the project asks".formatted(asked)));
    }
}
