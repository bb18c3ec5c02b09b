package dev.baobei.domain.parse.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.EarlierReport;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Part;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * What no format read. Labels, courtesy and signs say nothing, other words are a remark (备注); but a name, a number, a project or
 * a word that takes back or changes is asked about: whoever wrote it meant something by it.
 */
final class Leftover {

    private final List<Draft> drafts;
    private final ProjectNames projects;
    private final Text left;
    private final NavigableMap<Integer, Draft> byStart = new TreeMap<>();
    private Set<Project> reported;

    private Leftover(List<Draft> drafts, Text left, ProjectNames projects) {
        this.drafts = drafts;
        this.left = left;
        this.projects = projects;
    }

    /** Asks, with each report that it stands beside, about what is left and could matter. */
    static List<Draft> settle(List<Draft> drafts, Text text, ProjectNames projects) {
        boolean[] read = read(drafts, text);
        Text left = text.blank(at -> read[at]);
        drafts.forEach(draft -> ProjectBeside.in(draft, text).ifPresent(draft::add));
        if (left.holds(Signs.OF_WORDS)) {
            Leftover leftover = new Leftover(drafts, left, projects);
            Pieces.withoutSigns(left, projects).forEach(leftover::rule);
            SaidDone.in(left).ifPresentOrElse(words -> leftover.ask(Field.REMARK, words),
                    () -> Unmeant.in(text).ifPresent(words -> leftover.askAll(doubt(Field.REMARK, words))));
            CountedProjects.contradicting(leftover.reported().size(), left).ifPresent(
                    words -> leftover.askAll(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(words.raw()))));
            Kin.between(drafts, left)
                    .ifPresent(word -> leftover.askAll(new Problem(Field.REMARK, Why.AMBIGUOUS, Optional.of(word.raw()))));
        }
        return drafts;
    }

    private static boolean[] read(List<Draft> drafts, Text text) {
        boolean[] read = new boolean[text.length()];
        for (Draft draft : drafts) {
            for (Part part : draft.parts()) {
                int from = part.text().position() - text.position();
                Arrays.fill(read, from, from + part.text().length(), true);
            }
        }
        return read;
    }

    private void rule(Piece piece) {
        if (isRestOfName(piece.text())) {
            ask(Field.NAME, piece.text());
            return;
        }
        switch (piece.kind()) {
            case PROJECT -> project(piece.text());
            case PHONE -> ask(Field.PHONE, piece.text());
            case NAME, DOUBTFUL -> name(piece.text());
            case WORD -> word(piece.text());
            default -> {
            }
        }
    }

    /** 周  婷 138****4821: what was read is a mere surname, and beside it a single character is left. */
    private boolean isRestOfName(Text word) {
        return word.length() == 1 && Character.isIdeographic(word.charAt(0))
                && drafts.stream().flatMap(draft -> draft.all(Field.NAME).stream()).anyMatch(name -> isBeside(name, word));
    }

    private boolean isBeside(Text name, Text word) {
        int end = name.position() + name.length() - left.position();
        int from = word.position() - left.position();
        return name.length() == 1 && from > end && left.subSequence(end, from).isBlank();
    }

    private void name(Text name) {
        if (name.length() > 1) {
            ask(Field.REMARK, name);
        }
    }

    private void word(Text word) {
        Optional<Text> meant = EarlierReport.mentionedIn(word).or(() -> Titled.in(word))
                .or(() -> ProjectLike.namedIn(word, projects));
        if (reported().isEmpty() && (ProjectLike.namedIn(word, projects).isPresent() || MeantProject.is(word, left))) {
            askAll(new Problem(Field.PROJECT, Why.UNKNOWN, Optional.of(word.raw())));
        } else {
            meant.ifPresentOrElse(found -> ask(Field.REMARK, found), () -> beside(word).add(Field.REMARK, word));
        }
    }

    /** A project beside the one reported is asked about; where none is reported, each report is asked for its own. */
    private void project(Text name) {
        if (reported().isEmpty()) {
            askAll(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(name.raw())));
        } else if (projects.inValue(name).isEmpty() || !reported().containsAll(projects.inValue(name))) {
            ask(Field.PROJECT, name);
        }
    }

    private Set<Project> reported() {
        if (reported == null) {
            reported = new HashSet<>();
            drafts.forEach(draft -> draft.all(Field.PROJECT).forEach(name -> reported.addAll(projects.inValue(name))));
        }
        return reported;
    }

    private void askAll(Problem problem) {
        drafts.stream().filter(draft -> !draft.problems().contains(problem)).forEach(draft -> draft.add(problem));
    }

    /** The last report that begins before it is asked about; what stands above the first concerns all of them. */
    private void ask(Field field, Text seen) {
        before(seen).ifPresentOrElse(draft -> draft.add(doubt(field, seen)), () -> askAll(doubt(field, seen)));
    }

    private static Problem doubt(Field field, Text seen) {
        return new Problem(field, Why.AMBIGUOUS, Optional.of(seen.raw()));
    }

    private Draft beside(Text place) {
        return before(place).orElse(drafts.get(0));
    }

    private Optional<Draft> before(Text place) {
        if (byStart.isEmpty()) {
            drafts.forEach(draft -> byStart.putIfAbsent(start(draft), draft));
        }
        return Optional.ofNullable(byStart.floorEntry(place.position())).map(Map.Entry::getValue);
    }

    private static int start(Draft draft) {
        int start = Integer.MAX_VALUE;
        for (Part part : draft.parts()) {
            boolean isOfCustomer = part.field() == Field.NAME || part.field() == Field.PHONE;
            start = isOfCustomer ? Math.min(start, part.text().position()) : start;
        }
        return start == Integer.MAX_VALUE ? 0 : start;
    }
}
