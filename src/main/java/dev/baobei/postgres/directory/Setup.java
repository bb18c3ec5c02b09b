package dev.baobei.postgres.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Closing;

/**
 * Projects, agencies, agents and numbers as one document: what an administrator posts, and what demo data are.
 *
 * <p>What it says is checked where it is applied, which also knows what is on record. It is applied whole or not at all. What is named in it is added or changed; what it does not name stays as it is.
 */
public record Setup(List<ProjectSetup> projects, List<AgencySetup> agencies, List<AgentSetup> agents,
        List<NumberSetup> numbers, List<AgencyTermsSetup> agencyTerms, List<FilersSetup> filers) {

    public Setup {
        projects = orNone(projects);
        agencies = orNone(agencies);
        agents = orNone(agents);
        numbers = orNone(numbers);
        agencyTerms = orNone(agencyTerms);
        filers = orNone(filers);
    }

    /** One in which no agency has terms of its own. */
    public Setup(List<ProjectSetup> projects, List<AgencySetup> agencies, List<AgentSetup> agents, List<NumberSetup> numbers) {
        this(projects, agencies, agents, numbers, List.of());
    }

    /** One in which no agency names who files. */
    public Setup(List<ProjectSetup> projects, List<AgencySetup> agencies, List<AgentSetup> agents, List<NumberSetup> numbers,
            List<AgencyTermsSetup> agencyTerms) {
        this(projects, agencies, agents, numbers, agencyTerms, List.of());
    }

    /** The codes of the projects about which it says something, each once. */
    public Stream<String> named() {
        return Stream.of(projects.stream().map(ProjectSetup::code), agencyTerms.stream().map(AgencyTermsSetup::project),
                filers.stream().map(FilersSetup::project)).flatMap(codes -> codes).distinct();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * A project; its terms become a new version where they differ from those in force, from {@code termsFrom} or from now on.
     *
     * @param preset  the regulation whose terms are meant, in their place
     * @param closing when its sales office closes, {@code 21:00}; 24:00 where it is left out
     * @param alerts  numbers at which its staff are told what is due; left out where those stay as they are
     */
    public record ProjectSetup(String code, String name, List<String> aliases, List<String> propertyTypes, String zone,
            LocalDate openingDay, TermsText terms, String preset, Instant termsFrom, String closing, List<String> alerts) {

        /** As exact as the database is. */
        public ProjectSetup {
            aliases = orNone(aliases);
            propertyTypes = orNone(propertyTypes);
            terms = terms == null ? Preset.named(preset).map(Preset::terms).orElse(null) : terms;
            termsFrom = termsFrom == null ? null : termsFrom.truncatedTo(ChronoUnit.MICROS);
            closing = closing == null ? Closing.MIDNIGHT.toString() : closing;
        }

        /** One whose terms are written out, or stay what they are. */
        public ProjectSetup(String code, String name, List<String> aliases, List<String> propertyTypes, String zone,
                LocalDate openingDay, TermsText terms, Instant termsFrom) {
            this(code, name, aliases, propertyTypes, zone, openingDay, terms, null, termsFrom, null);
        }

        /** One whose staff are told of what is due where they were before. */
        public ProjectSetup(String code, String name, List<String> aliases, List<String> propertyTypes, String zone,
                LocalDate openingDay, TermsText terms, String preset, Instant termsFrom, String closing) {
            this(code, name, aliases, propertyTypes, zone, openingDay, terms, preset, termsFrom, closing, null);
        }

        @Override
        public String toString() {
            return "ProjectSetup[" + code + "]";
        }
    }

    /**
     * An agency, by its name.
     *
     * @param contact where it is told what none of its agents can be; left out where that stays as it is, empty where it has none
     */
    public record AgencySetup(String name, Agency.State state, String contact) {

        /** One whose contact stays as it is. */
        public AgencySetup(String name, Agency.State state) {
            this(name, state, null);
        }

        @Override
        public String toString() {
            return "AgencySetup[" + name + "]";
        }
    }

    /** An agent, by the number they write from; {@code role} is left out where they report for themselves. */
    public record AgentSetup(String name, String address, String agency, Agent.State state,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Agent.Role role) {

        public AgentSetup {
            role = role == null ? Agent.Role.AGENT : role;
        }

        /** One who reports for themselves. */
        public AgentSetup(String name, String address, String agency, Agent.State state) {
            this(name, address, agency, state, Agent.Role.AGENT);
        }

        @Override
        public String toString() {
            return "AgentSetup[" + agency + "]";
        }
    }

    /** A number of ours; {@code project} is the code of the only project it serves, left out when it serves them all. */
    public record NumberSetup(String channel, String number, String project) {}

    /**
     * Terms of an agency's own in a project; a new version where they differ from those in force.
     *
     * @param project   its code
     * @param agency    its name
     * @param asProject whether the project's terms hold for it again, in place of {@code terms}
     * @param from      from now on where it is left out
     */
    public record AgencyTermsSetup(String project, String agency, ReportTermsText terms, Boolean asProject, Instant from) {

        /** As exact as the database is. */
        public AgencyTermsSetup {
            asProject = asProject != null && asProject;
            from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
        }

        /** Whether a version says just this; where there is none, that the project's terms hold. */
        public boolean isSaidBy(Optional<AgencyTerms> version) {
            return version.flatMap(AgencyTerms::own).equals(Optional.ofNullable(terms).map(ReportTermsText::toReportTerms));
        }
    }

    /**
     * Whom an agency names to file its reports in a project (指定备案人员), in place of whom it named before.
     *
     * @param project its code
     * @param agency  its name
     * @param agents  the numbers they write from; none where it names nobody any more
     * @param from    from now on where it is left out
     */
    public record FilersSetup(String project, String agency, List<String> agents, Instant from) {

        /** As exact as the database is. */
        public FilersSetup {
            from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return "FilersSetup[" + project + " " + agency + "]";
        }
    }
}
