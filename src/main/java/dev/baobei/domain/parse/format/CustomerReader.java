package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.baobei.domain.parse.Conjunction;
import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** Goes from number to number and says whose each is: another customer's, the same one's, or an agent's. */
final class CustomerReader {

    private static final List<Field> COMMON = List.of(Field.PROJECT, Field.PROPERTY_TYPE);
    private static final List<Field> OF_AGENT = List.of(Field.AGENCY, Field.AGENT, Field.AGENT_PHONE, Field.PROJECT);

    private final ProjectNames projects;
    private final List<Draft> customers = new ArrayList<>();
    private final Set<Draft> withSeveralNumbers = new LinkedHashSet<>();
    private final Draft agent = new Draft();

    CustomerReader(ProjectNames projects) {
        this.projects = projects;
    }

    void take(Stretch stretch) {
        CustomerWords words = CustomerWords.of(customers.isEmpty() ? stretch.before() : unjoined(stretch.before()), projects);
        if (words.areEmpty() && stretch.isOnSameLine() && !customers.isEmpty()) {
            last().add(Field.PHONE, stretch.phone());
            withSeveralNumbers.add(last());
        } else if (words.nameNobody() && stretch.isOnSameLine() && !customers.isEmpty() && last().has(Field.NAME)) {
            last().add(Field.PHONE, stretch.phone());
            LikeNumbers.doubtLast(last());
        } else if (words.areOfAgent()) {
            words.draft().parts().forEach(part -> agent.add(part.field(), part.text()));
            agent.add(Field.AGENT_PHONE, stretch.phone());
        } else {
            add(stretch, words.draft().add(Field.PHONE, stretch.phone()));
        }
        Closing.read(stretch.after(), projects, customers.isEmpty() ? agent : last());
    }

    /** 张先生138****1234和李先生139****5678: the second is 李先生. */
    private static Text unjoined(Text words) {
        Text name = words.strip(c -> !Character.isLetter(c));
        return name.after(Conjunction.lengthIn(name));
    }

    private void add(Stretch stretch, Draft customer) {
        if (stretch.isOnSameLine() && customer.has(Field.PROJECT) && !customers.isEmpty() && !last().has(Field.PROJECT)) {
            doubtProject(last(), customer);
        }
        customers.add(customer);
    }

    private Draft last() {
        return customers.get(customers.size() - 1);
    }

    /** 张三138****1234龙湖 李四139****5678: a project between two customers may be either's. */
    private static void doubtProject(Draft before, Draft after) {
        Problem problem = new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, after.first(Field.PROJECT).map(Text::raw));
        before.add(problem);
        after.add(problem);
    }

    /** The customers, with the project of the first where they name none; an agent alone is no customer. */
    List<Draft> customers() {
        if (customers.isEmpty()) {
            return List.of(new Draft().inherit(agent, OF_AGENT));
        }
        withSeveralNumbers.forEach(LikeNumbers::doubtUnlabelled);
        Draft common = customers.get(0).common();
        customers.forEach(customer -> customer.inherit(common, COMMON).inherit(agent, OF_AGENT));
        LikeNumbers.doubt(customers);
        return List.copyOf(customers);
    }
}
