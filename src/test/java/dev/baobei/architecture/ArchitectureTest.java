package dev.baobei.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.baobei.flow.visit.VisitFlow;
import dev.baobei.reference.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every class of the gateway, held against every rule. */
class ArchitectureTest {

    private static JavaClasses gateway;

    @BeforeAll
    static void load() {
        gateway = new ClassFileImporter().importPath(Path.of("target/classes/dev/baobei"));
    }

    @Test
    void theGatewayIsReallyLoaded() {
        assertTrue(gateway.contain(VisitFlow.class));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Arrows.class)
    void theArrowsPointDown(Law law) {
        assertIsKept(law);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Habits.class)
    void noClassHasBadHabits(Law law) {
        assertIsKept(law);
    }

    /** Whoever judges twice by the same code judges once. */
    @Test
    void theModelThatTheEngineIsHeldAgainstKnowsNothingButTheJdk() {
        JavaClasses model = new ClassFileImporter().importPath(Path.of("target/test-classes/dev/baobei/reference"));
        assertTrue(model.contain(Model.class));

        assertEquals(List.of(), classes().that().haveSimpleNameNotEndingWith("Test").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.baobei.reference").evaluate(model).getFailureReport().getDetails());
    }

    private static void assertIsKept(Law law) {
        assertEquals(List.of(), law.rule().allowEmptyShould(true).evaluate(gateway).getFailureReport().getDetails(),
                law.rule().getDescription());
    }
}
