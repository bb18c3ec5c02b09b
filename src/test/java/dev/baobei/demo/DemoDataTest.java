package dev.baobei.demo;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;
import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Terms;
import dev.baobei.postgres.directory.Directories;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what the demonstration starts with. */
@QuarkusTest
@TestProfile(DemoMode.class)
class DemoDataTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final String DATA = """
            JQ 金桥农批 [金桥, 金桥农批市场] [商铺, 公寓, 写字楼] Asia/Shanghai PT30M PT168H FIRST_REPORT P30D [FIRST3_LAST4] SURNAME SECRET AT_CONTRACT 7
            LH 龙湖滟澜山 [龙湖, 滟澜山] [住宅] Asia/Shanghai none P7D FIRST_REPORT P30D [FIRST3_LAST4, FIRST4_LAST5] SURNAME RESULT AT_ONCE 7
            YQ 云栖府 [] [住宅] Asia/Shanghai earlierDay P7D FIRST_REPORT P30D [FIRST3_LAST4] SURNAME SECRET AT_CONTRACT 7
            +8613900000001 王磊 诚邦地产 ACTIVE
            +8613900000002 李娜 贝壳 ACTIVE
            +8613900000003 陈明 德信安居 ACTIVE
            +8613900000004 赵敏 诚邦地产 LEFT
            +15005550006 JQ LH YQ
            +15005550011 JQ
            """;

    @Inject
    DemoData data;

    @Inject
    Directories directories;

    @Test
    void laid_twice_it_is_what_it_was_laid_once() throws Throwable {
        assertEquals(DATA, told(directory()));
        VertxContextSupport.subscribeAndAwait(() -> data.lay());
        assertEquals(DATA, told(directory()));
    }

    private Directory directory() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(directories::current);
    }

    private static String told(Directory directory) {
        String projects = directory.projects().stream().sorted(comparing(Project::code))
                .map(project -> told(project) + told(directory.termsOf(project.id(), LONG_AGO).orElseThrow()))
                .collect(joining());
        String agents = directory.agents().stream().sorted(comparing(Agent::address)).map(DemoDataTest::told)
                .collect(joining());
        String numbers = directory.numbers().stream().sorted(comparing(GatewayNumber::number))
                .map(number -> number.number() + " " + directory.servedBy(number.channel(), number.number()).stream()
                        .map(Project::code).collect(joining(" ")) + "\n")
                .collect(joining());
        return projects + agents + numbers;
    }

    private static String told(Project project) {
        return "%s %s %s %s %s ".formatted(project.code(), project.name(), project.aliases(), project.propertyTypes(),
                project.zone());
    }

    private static String told(Terms terms) {
        return "%s %s %s %s %s %s %s %s %d%n".formatted(terms.leadTime(), terms.validity(), terms.ownership(),
                terms.protection().span(), terms.phoneForms().stream().sorted().toList(), terms.nameForm(),
                terms.disclosure().agent(), terms.disclosure().collision(), terms.agreement());
    }

    private static String told(Agent agent) {
        return "%s %s %s %s%n".formatted(agent.address(), agent.name(), agent.agency().name(), agent.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "manager", "auditor", "admin"})
    void every_role_has_an_account_whose_password_is_its_name(String role) {
        assertEquals(List.of("JQ", "LH", "YQ"),
                Stranger.as(role).get("/api/projects").then().statusCode(200).extract().jsonPath().getList("code"));
    }
}
