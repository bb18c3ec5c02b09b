package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/**
 * Name and number side by side, whatever stands between: 越秀张女士15012345678, 张三 138****1234, 金桥+张三+138****1234,
 * 张先生.男.1381***5678; several customers on a line or below one another.
 */
final class CustomerLines implements Format {

    private static final List<Field> COMMON = List.of(Field.PROJECT, Field.PROPERTY_TYPE);

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<PhoneSighting> phones = PhoneFinder.in(text);
        if (phones.isEmpty()) {
            return withoutNumber(text, projects);
        }
        List<Stretch> stretches = Stretch.of(text, phones);
        List<Draft> customers = new ArrayList<>();
        for (Stretch stretch : stretches) {
            add(stretch, projects, customers);
        }
        customers.stream().skip(1).forEach(customer -> customer.inherit(customers.get(0).common(), COMMON));
        LikeNumbers.doubt(customers);
        return customers;
    }

    /** 张三138****1234龙湖 李四139****5678: a project between two customers may be either's. */
    private static void doubtProject(Draft before, Draft after) {
        if (!before.has(Field.PROJECT)) {
            Problem problem = new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, after.first(Field.PROJECT).map(Text::raw));
            before.add(problem);
            after.add(problem);
        }
    }

    private static List<Draft> withoutNumber(Text text, ProjectNames projects) {
        Draft draft = CustomerWords.of(text, projects).draft();
        boolean meant = text.indexOf("报备") >= 0 || draft.has(Field.NAME) && draft.has(Field.PROJECT);
        return meant && draft.isOfSomebody() ? List.of(draft) : List.of();
    }

    private static void add(Stretch stretch, ProjectNames projects, List<Draft> customers) {
        CustomerWords words = CustomerWords.of(stretch.before(), projects);
        if (words.areEmpty() && stretch.isOnSameLine() && !customers.isEmpty()) {
            customers.get(customers.size() - 1).add(Field.PHONE, stretch.phone());
        } else if (words.areOfAgent() && !customers.isEmpty()) {
            words.draft().parts().forEach(part -> customers.get(0).add(part.field(), part.text()));
            customers.get(0).add(Field.AGENT_PHONE, stretch.phone());
        } else {
            Draft customer = words.draft().add(Field.PHONE, stretch.phone());
            if (stretch.isOnSameLine() && customer.has(Field.PROJECT) && !customers.isEmpty()) {
                doubtProject(customers.get(customers.size() - 1), customer);
            }
            customers.add(customer);
        }
        Closing.read(stretch.after(), projects, customers.get(customers.size() - 1));
    }
}
