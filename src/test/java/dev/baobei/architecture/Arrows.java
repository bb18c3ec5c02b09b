package dev.baobei.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Arrays;
import java.util.stream.Stream;

import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which. {@code demo} may know all of them, and the root starts them. */
enum Arrows implements Law {

    DOMAIN_KNOWS_NOTHING_OF_OURS(knows("domain")),

    DOMAIN_KNOWS_ONLY_PURE_LIBRARIES(classes().that().resideInAPackage("dev.baobei.domain..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.baobei..", "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..",
                    "java.nio.charset..", "java.security..", "javax.crypto..", "com.google.i18n.phonenumbers..",
                    "com.github.houbb.opencc4j..", "net.sourceforge.pinyin4j..")
            .because("rules and readings are functions of plain data: no framework, no database, no input or output")),

    WORDING_KNOWS_DOMAIN(knows("wording", "domain")),

    POSTGRES_KNOWS_DOMAIN(knows("postgres", "domain")),

    FLOW_KNOWS_WHAT_IT_JOINS(knows("flow", "domain", "wording", "postgres")),

    CHANNEL_KNOWS_FLOW_AND_BELOW(knows("channel", "domain", "wording", "postgres", "flow", "http")),

    DESK_KNOWS_FLOW_AND_BELOW(knows("desk", "domain", "wording", "postgres", "flow", "http")),

    HTTP_KNOWS_NOTHING_OF_OURS(knows("http")),

    BUS_KNOWS_NOTHING_OF_OURS(knows("bus")),

    NO_CHANNEL_KNOWS_ANOTHER(
            classes().that().resideInAPackage("dev.baobei.channel..").should(new KeepToTheirFolder("dev.baobei.channel."))
                    .because("a channel is added, and removed, as one folder")),

    FLOW_STANDS_FOLDER_ON_FOLDER(stands("flow", "clock", "notice", "act", "appeal", "decision", "sold", "dispute", "message",
            "reread", "setup", "visit", "amendment", "deal", "replay", "report")),

    DESK_STANDS_FOLDER_ON_FOLDER(stands("desk", "access", "shown", "deal", "message", "setup", "visit", "prereport", "replay",
            "amendment", "dispute")),

    POSTGRES_STANDS_FOLDER_ON_FOLDER(stands("postgres", "vault", "directory", "installation", "sql", "checkpoint", "deal",
            "embedded", "journal", "message", "project", "report", "visit", "dispute", "replay")),

    NO_OTHER_PACKAGE(classes().should().resideInAnyPackage("dev.baobei", "dev.baobei.domain..", "dev.baobei.wording..",
            "dev.baobei.postgres..", "dev.baobei.flow..", "dev.baobei.channel..", "dev.baobei.desk..", "dev.baobei.http..",
            "dev.baobei.bus..", "dev.baobei.demo..")
            .because("what lies in none of these obeys no arrow"));

    private final ArchRule rule;

    Arrows(ArchRule rule) {
        this.rule = rule;
    }

    private static ArchRule knows(String layer, String... below) {
        String[] allowed = Stream.concat(Stream.of(layer), Arrays.stream(below)).map(Arrows::within).toArray(String[]::new);
        return noClasses().that().resideInAPackage(within(layer)).should().dependOnClassesThat(
                resideInAPackage("dev.baobei..").and(not(resideInAnyPackage(allowed))))
                .because("the arrows point down, and nobody knows the demo");
    }

    private static ArchRule stands(String layer, String... upwards) {
        return classes().that().resideInAPackage(within(layer))
                .should(new StandOnEachOther("dev.baobei." + layer + ".", upwards))
                .because("who reads a folder needs to know those below it, and no other");
    }

    private static String within(String layer) {
        return "dev.baobei." + layer + "..";
    }

    @Override
    public ArchRule rule() {
        return rule;
    }
}
