package dev.baobei.domain.parse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.text.Text;

/** Understands the values of a draft: which project, who, what number, when. What is not certain becomes a problem. */
final class DraftReader {

    static final ZoneId ZONE_WITHOUT_PROJECT = ZoneId.of("Asia/Shanghai");

    private final Surroundings around;
    private final ProjectNames names;
    private final Text whole;

    /** @param whole the message as it was received, forwarded headers and all */
    DraftReader(Surroundings around, ProjectNames names, Text whole) {
        this.around = around;
        this.names = names;
        this.whole = whole;
    }

    /** One report, or one for each of the projects that the draft names. */
    List<ReportReading> read(Draft draft) {
        List<Text> named = draft.all(Field.PROJECT);
        List<Project> projects = projects(named);
        List<Problem> problems = new ArrayList<>(draft.problems());
        boolean doubted = isAny(problems, Field.PROJECT);
        if (projects.isEmpty() || doubted) {
            problems.addAll(doubted ? List.of() : List.of(projectProblem(named)));
            return List.of(report(Optional.empty(), draft, problems));
        }
        List<ReportReading> reports = new ArrayList<>();
        for (Project project : projects) {
            reports.add(report(Optional.of(project), draft, problems));
        }
        return reports;
    }

    private List<Project> projects(List<Text> named) {
        if (named.isEmpty()) {
            return around.implied().map(List::of).orElse(List.of());
        }
        if (named.size() == 1 && !names.isShared(named.get(0))) {
            return names.inValue(named.get(0));
        }
        Set<Project> all = new LinkedHashSet<>();
        for (Text name : named) {
            List<Project> meant = names.inValue(name);
            if (meant.isEmpty() || names.isShared(name)) {
                return List.of();
            }
            all.addAll(meant);
        }
        return List.copyOf(all);
    }

    private Problem projectProblem(List<Text> named) {
        Optional<Text> seen = named.stream().filter(name -> names.inValue(name).isEmpty() || names.isShared(name)).findFirst();
        Why why = seen.isEmpty() ? Why.MISSING : names.isShared(seen.get()) ? Why.AMBIGUOUS : Why.UNKNOWN;
        return new Problem(Field.PROJECT, why, seen.map(Text::raw));
    }

    private ReportReading report(Optional<Project> project, Draft draft, List<Problem> doubts) {
        List<Problem> problems = new ArrayList<>(doubts);
        Optional<PersonName> name = name(draft, problems);
        List<PhoneNumber> phones = phones(draft, problems);
        if (!problems.isEmpty()) {
            problems.replaceAll(this::meaning);
            problems.sort(Comparator.comparing(Problem::field));
        }
        Optional<Instant> visitAt = visitAt(draft, project.map(Project::zone).orElse(ZONE_WITHOUT_PROJECT));
        SaidBeside beside = SaidBeside.in(draft, visitAt);
        return new ReportReading(project, name, phones, draft.first(Field.PROPERTY_TYPE).map(Text::raw), visitAt,
                draft.first(Field.AGENCY).map(Text::raw), draft.first(Field.AGENT).map(Text::raw), distinct(problems),
                beside.particulars(), beside.unclear());
    }

    private Problem meaning(Problem problem) {
        boolean isOfProject = problem.field() == Field.PROJECT && problem.meant().isEmpty();
        return isOfProject
                ? problem.meaning(problem.seen().map(seen -> NearProjects.of(seen, around.projects())).orElse(List.of()))
                : problem;
    }

    private static Optional<PersonName> name(Draft draft, List<Problem> problems) {
        List<Text> written = draft.all(Field.NAME);
        if (written.isEmpty()) {
            problems.addAll(isAny(problems, Field.NAME)
                    ? List.of()
                    : List.of(new Problem(Field.NAME, Why.MISSING, Optional.empty())));
            return Optional.empty();
        }
        Gender label = draft.first(Field.GENDER).map(DraftReader::gender).orElse(Gender.UNKNOWN);
        Optional<PersonName> name = NameValue.read(written.get(0), label);
        boolean doubted = isAny(problems, Field.NAME);
        if (!doubted && (name.isEmpty() || written.size() > 1)) {
            problems.add(new Problem(Field.NAME, written.size() > 1 ? Why.AMBIGUOUS : Why.MALFORMED,
                    Optional.of(written.get(0).raw())));
        }
        if (name.isPresent() && !name.get().gender().isCompatibleWith(label)) {
            problems.add(new Problem(Field.GENDER, Why.AMBIGUOUS, draft.first(Field.GENDER).map(Text::raw)));
        }
        return isAny(problems, Field.NAME) ? Optional.empty() : name;
    }

    private static boolean isAny(List<Problem> problems, Field field) {
        for (Problem problem : problems) {
            if (problem.field() == field) {
                return true;
            }
        }
        return false;
    }

    private static Gender gender(Text said) {
        return Title.of(said.toString()).map(Title::gender).orElse(Gender.UNKNOWN);
    }

    private static List<PhoneNumber> phones(Draft draft, List<Problem> problems) {
        List<PhoneNumber> phones = new ArrayList<>();
        List<Text> written = draft.all(Field.PHONE);
        if (written.isEmpty() && !isAny(problems, Field.PHONE)) {
            problems.add(new Problem(Field.PHONE, Why.MISSING, Optional.empty()));
        }
        written.forEach(value -> PhoneValue.read(value, phones, problems));
        return distinct(phones);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values.size() < 2 ? List.copyOf(values) : values.stream().distinct().toList();
    }

    /** The only time that is said; two different ones cancel each other, and so do 明天 and, said apart from it, 下午3点. */
    private Optional<Instant> visitAt(Draft draft, ZoneId zone) {
        List<Text> said = draft.all(Field.VISIT_AT);
        return switch (said.size()) {
            case 0 -> Optional.empty();
            case 1 -> moment(said.get(0), zone);
            default -> onlyMoment(said, zone);
        };
    }

    private Optional<Instant> onlyMoment(List<Text> said, ZoneId zone) {
        List<Text> certain = new ArrayList<>();
        Set<Instant> moments = new LinkedHashSet<>();
        for (Text value : said) {
            moment(value, zone).ifPresent(moment -> {
                certain.add(value);
                moments.add(moment);
            });
        }
        boolean isAll = certain.size() == said.size()
                || said.stream().allMatch(value -> certain.stream().anyMatch(time -> time.indexOf(value.toString()) >= 0));
        return moments.size() == 1 && isAll ? Optional.of(moments.iterator().next()) : Optional.empty();
    }

    private Optional<Instant> moment(Text value, ZoneId zone) {
        return VisitTime.of(value, around.receivedAt(), zone)
                .filter(any -> SaidOn.isDated(value)
                        || !SaidOn.isAnother(whole, around.receivedAt().atZone(zone).toLocalDate()));
    }
}
