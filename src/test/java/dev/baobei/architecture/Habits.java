package dev.baobei.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.sql.SQLException;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What no class does, wherever it lies. */
enum Habits implements Law {

    SQL_ONLY_IN_POSTGRES(noClasses().that().resideOutsideOfPackage("dev.baobei.postgres..")
            .and().doNotHaveFullyQualifiedName("dev.baobei.http.DatabaseDown")
            .should()
            .dependOnClassesThat(
                    database().and(not(equivalentTo(SqlConnection.class))).and(not(equivalentTo(SQLException.class))))
            .because("what is remembered is written and read in one place; a story only passes its transaction on,"
                    + " and who starts the database or answers for it only learns that it failed")),

    ONLY_POSTGRES_SPEAKS_TO_IT(noClasses().that().resideOutsideOfPackage("dev.baobei.postgres..").should()
            .accessTargetWhere(on(SqlConnection.class))
            .because("a story holds the connection of its transaction and asks the stores")),

    ONE_CLOCK(noClasses().that().doNotHaveFullyQualifiedName("dev.baobei.flow.clock.MachineTime").should()
            .accessTargetWhere(ofTheMachinesClock())
            .because("time and zone are injected, so that tests and the demo can move them")),

    TRADE_NAMES(noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|D[Tt][Oo])(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..common..", "..dto..", "..util..", "..utils..", "..helper..", "..impl..", "..service..")
            .because("a class is named in the trade's words"));

    private static final Set<String> CALENDARS = Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    private final ArchRule rule;

    Habits(ArchRule rule) {
        this.rule = rule;
    }

    private static DescribedPredicate<JavaClass> database() {
        return resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.mutiny.sqlclient..", "io.vertx.pgclient..",
                "io.vertx.mutiny.pgclient..", "org.hibernate", "org.hibernate.reactive..", "org.hibernate.query..",
                "org.hibernate.exception..", "jakarta.persistence..", "java.sql..", "javax.sql..", "org.postgresql..");
    }

    private static DescribedPredicate<JavaAccess<?>> on(Class<?> owner) {
        return describe("a " + owner.getSimpleName(), access -> access.getTargetOwner().isEquivalentTo(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> ofTheMachinesClock() {
        return describe("the machine's clock or zone", access -> isClock(access.getTargetOwner().getName(), access.getName()));
    }

    private static boolean isClock(String owner, String member) {
        return owner.startsWith("java.time.") && (member.equals("now") || member.matches("(system|tick).*"))
                || owner.equals("java.lang.System") && member.equals("currentTimeMillis")
                || CALENDARS.contains(owner);
    }

    @Override
    public ArchRule rule() {
        return rule;
    }
}
