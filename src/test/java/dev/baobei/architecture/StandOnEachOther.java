package dev.baobei.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The folders of a package stand on each other in one order: classes know their own folder and those below it. */
final class StandOnEachOther extends ArchCondition<JavaClass> {

    private final String parent;
    private final List<String> upwards;

    /**
     * @param parent  the package with a dot behind it
     * @param upwards its folders, the lowest first
     */
    StandOnEachOther(String parent, String... upwards) {
        super("know no folder of " + parent + " above their own");
        this.parent = parent;
        this.upwards = List.of(upwards);
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        if (floor(one) < 0 && !one.getSimpleName().equals("package-info")) {
            events.add(SimpleConditionEvent.violated(one, one.getName() + " lies in no folder of " + parent));
        }
        one.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> floor(dependency.getTargetClass()) > floor(one))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    /** How high its folder stands; -1 in none of them. */
    private int floor(JavaClass one) {
        return one.getPackageName().startsWith(parent)
                ? upwards.indexOf(one.getPackageName().substring(parent.length()).split("\\.")[0])
                : -1;
    }
}
