package dev.baobei.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Classes in one folder of a package know no class in another folder of it; what lies beside the folders knows none. */
final class KeepToTheirFolder extends ArchCondition<JavaClass> {

    private final String parent;

    KeepToTheirFolder(String parent) {
        super("know no other folder of " + parent);
        this.parent = parent;
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        one.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !folder(dependency.getTargetClass()).isEmpty())
                .filter(dependency -> !folder(dependency.getTargetClass()).equals(folder(one)))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private String folder(JavaClass one) {
        return one.getPackageName().startsWith(parent)
                ? one.getPackageName().substring(parent.length()).split("\\.")[0]
                : "";
    }
}
