package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** The words of a form that have no label: its heading, who signs it, customers below one another. */
final class LooseLines {

    private static final List<Field> COMMON = List.of(Field.PROJECT, Field.PROPERTY_TYPE, Field.AGENCY, Field.AGENT,
            Field.VISIT_AT, Field.REPORTED_AT);
    private static final List<Field> OF_REPORTER = List.of(Field.AGENCY, Field.AGENT, Field.AGENT_PHONE, Field.REMARK,
            Field.OTHER_PHONE);
    private static final List<Field> OF_CUSTOMER = List.of(Field.VISIT_AT, Field.REPORTED_AT, Field.ADDRESS, Field.NEED,
            Field.CONTACT_TIME);
    private static final List<Piece.Kind> READ = List.of(Piece.Kind.PHONE, Piece.Kind.AGENCY, Piece.Kind.TIME);

    private final ProjectNames projects;
    private final Draft heading = new Draft();
    private final List<Draft> customers = new ArrayList<>();
    private final List<Draft> reporters = new ArrayList<>();

    LooseLines(ProjectNames projects) {
        this.projects = projects;
    }

    /** 意向：金桥农批 商铺 names a project, 意向：三房 does not. */
    boolean namesProject(Text interest) {
        return ProjectLike.namedIn(interest, projects).isPresent();
    }

    /** Reads words beside the report that the form has come to. */
    void take(Text words, Draft beside) {
        if (words.isEmpty()) {
            return;
        }
        List<Piece> pieces = Pieces.of(words, projects);
        Optional<Piece> project = pieces.stream().filter(piece -> piece.is(Piece.Kind.PROJECT)).findFirst();
        if (pieces.stream().anyMatch(piece -> READ.contains(piece.kind()) || isOfAgent(piece))) {
            read(new CustomerReader(words, pieces, projects, false).customers(), beside);
        } else if (project.isPresent() && !beside.has(Field.PROJECT)) {
            heading.add(Field.PROJECT, project.get().text());
        } else if (project.isEmpty() && !Heading.isPlain(words)) {
            Heading.project(words).or(() -> ProjectLike.in(words, projects))
                    .ifPresent(name -> heading.add(Field.PROJECT, name));
        }
    }

    /** 业务员王磊 */
    private static boolean isOfAgent(Piece piece) {
        return piece.label().filter(label -> label.field() == Field.AGENT).isPresent();
    }

    private void read(List<Draft> drafts, Draft beside) {
        for (Draft draft : drafts) {
            if (draft.has(Field.NAME) && draft.has(Field.PHONE)) {
                customers.add(draft.inherit(beside, COMMON));
            } else if (!draft.isOfSomebody()) {
                reporters.add(draft);
                heading.inherit(draft, List.of(Field.PROJECT));
                beside.inherit(draft, OF_CUSTOMER);
            }
        }
    }

    /** The form's reports, and those of customers who stand in it without a label. */
    List<Draft> besides(List<Draft> form) {
        reporters.forEach(reporter -> form.forEach(draft -> draft.inherit(reporter, OF_REPORTER)));
        boolean isEmpty = !customers.isEmpty() && form.stream().noneMatch(Draft::isOfSomebody);
        List<Draft> all = new ArrayList<>(isEmpty ? List.of() : form);
        all.addAll(customers);
        Draft last = form.get(form.size() - 1);
        customers.forEach(customer -> customer.inherit(last, COMMON));
        if (isEmpty && customers.size() == 1) {
            form.forEach(draft -> customers.get(0).inherit(draft, OF_CUSTOMER));
        }
        all.forEach(draft -> draft.inherit(heading, List.of(Field.PROJECT)));
        return all;
    }
}
