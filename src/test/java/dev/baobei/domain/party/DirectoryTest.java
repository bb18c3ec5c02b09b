package dev.baobei.domain.party;

import static dev.baobei.domain.Cast.CHEN;
import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.LI;
import static dev.baobei.domain.Cast.SHANGHAI;
import static dev.baobei.domain.Cast.YIJU;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.baobei.domain.SomeTerms;
import dev.baobei.domain.terms.AgencyTerms;
import dev.baobei.domain.terms.Groups;
import dev.baobei.domain.terms.LeadTime;
import dev.baobei.domain.terms.ReportTerms;
import dev.baobei.domain.terms.Terms;
import dev.baobei.domain.terms.Versions;
import dev.baobei.domain.terms.Visiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who, and which terms are in force when. */
class DirectoryTest {

    private static final Project AOYUAN = new Project(2, "AY", "奥园", List.of(), List.of(), SHANGHAI, Optional.empty());
    private static final GatewayNumber FOR_ALL = new GatewayNumber("twilio", "+8610", Optional.empty());
    private static final GatewayNumber FOR_JINQIAO = new GatewayNumber("twilio", "+8611", Optional.of(1));
    private static final Directory DIRECTORY = new Directory(7, List.of(JINQIAO, AOYUAN), List.of(HONGTU, YIJU),
            Map.of("+8613900000001", LI, "+8613900000009", LI, "+8613900000003", CHEN), List.of(FOR_ALL, FOR_JINQIAO),
            List.of(terms(3, "12-01T00:00"), terms(1, "11-01T00:00"), terms(2, "11-23T10:00")),
            List.of(own(4, "11-10T00:00", Optional.of("PT1H")), own(5, "11-24T00:00", Optional.empty())), Designations.NONE);

    private static Terms terms(int id, String from) {
        return SomeTerms.usual().version(id, from).terms();
    }

    private static AgencyTerms own(int id, String from, Optional<String> lead) {
        return new AgencyTerms(id, JINQIAO.id(), HONGTU.id(), at(from), lead.map(text -> {
            Terms usual = SomeTerms.usual().terms();
            return new ReportTerms(LeadTime.of(text), usual.lateness(), usual.validity(), usual.phoneForms(),
                    usual.nameForm(), usual.agreement(), usual.intake(), usual.reminder(), usual.renewal(),
                    usual.promotion().area());
        }));
    }

    @Test
    void anAgencysOwnTermsJudgeItsReportsFromTheirMomentUntilTheProjectsHoldAgain() {
        assertEquals(1, DIRECTORY.termsOf(1, HONGTU, at("11-09T23:59:59")).orElseThrow().id());
        assertEquals(4, DIRECTORY.termsOf(1, HONGTU, at("11-10T00:00")).orElseThrow().id());
        assertEquals(4, DIRECTORY.termsOf(1, HONGTU, at("11-23T10:00")).orElseThrow().id(), "whatever the project sets");
        assertEquals(2, DIRECTORY.termsOf(1, HONGTU, at("11-24T00:00")).orElseThrow().id());
        assertEquals(1, DIRECTORY.termsOf(1, YIJU, at("11-10T00:00")).orElseThrow().id());
        assertEquals(1, DIRECTORY.termsOf(1, at("11-10T00:00")).orElseThrow().id(), "a visit is judged by the project's");
        assertEquals(LeadTime.of("PT1H"), DIRECTORY.terms(4, at("11-23T10:00")).orElseThrow().leadTime());
    }

    @Test
    void anAgencysOwnTermsThatBeginBeforeTheProjectsStandBesideItsFirst() {
        Versions versions = new Versions(List.of(terms(1, "11-01T00:00")), List.of(own(2, "10-31T00:00", Optional.of("PT1H"))));

        assertEquals(Optional.empty(), versions.at(at("10-31T12:00"), HONGTU.id()));
        assertEquals(2, versions.at(at("11-01T00:00"), HONGTU.id()).orElseThrow().id());
        assertEquals(LeadTime.of("PT1H"), versions.version(2, at("11-01T00:00")).orElseThrow().leadTime());
    }

    @Test
    void anAgencysOwnTermsStandBesideWhatTheProjectSaidWhenItWasReported() {
        Terms alone = terms(1, "11-01T00:00");
        Terms groups = new Terms(2, alone.project(), at("11-20T00:00"), alone.leadTime(), alone.lateness(), alone.validity(),
                alone.ownership(), alone.protection(), alone.phoneForms(), alone.nameForm(), alone.disclosure(),
                alone.agreement(), new Visiting(alone.visiting().self(), alone.visiting().existing(),
                        alone.visiting().signatures(), alone.visiting().household(), Groups.ON_THE_DAY));
        Versions versions = new Versions(List.of(alone, groups), List.of(own(4, "11-10T00:00", Optional.of("PT1H"))));

        assertEquals(Groups.AS_OTHERS, versions.version(4, at("11-19T00:00")).orElseThrow().visiting().groups());
        assertEquals(Groups.ON_THE_DAY, versions.version(4, at("11-20T00:00")).orElseThrow().visiting().groups());
    }

    @ParameterizedTest(name = "{0} at {1} serves {2}")
    @CsvSource(textBlock = """
            +8610,          twilio, AY JQ
            +8611,          twilio, JQ
            whatsapp:+8611, twilio, JQ
            +8611,          wecom,  AY JQ
            +8699,          twilio, AY JQ
            """)
    void aNumberServesItsProjectOrAll(String number, String channel, String codes) {
        assertEquals(codes, String.join(" ", DIRECTORY.servedBy(channel, number).stream().map(Project::code).toList()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            +8613900000001,          小李
            whatsapp:+8613900000001, 小李
            +8613900000009,          小李
            +8613900000003,          小陈
            +8613900000002,          ''
            """)
    void anAgentIsKnownByEveryAddress(String address, String name) {
        assertEquals(name, DIRECTORY.agentAt(address).map(Agent::name).orElse(""));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
            10-31T23:59:59.999999, 0
            11-01T00:00,           1
            11-23T09:59:59.999999, 1
            11-23T10:00,           2
            12-31T00:00,           3
            """)
    void theNewestTermsThatHaveBegunAreInForce(String moment, int id) {
        Instant asked = at(moment);

        assertEquals(id, DIRECTORY.termsOf(JINQIAO.id(), asked).map(Terms::id).orElse(0));
        assertEquals(Optional.empty(), DIRECTORY.termsOf(AOYUAN.id(), asked));
    }

    @Test
    void everybodyIsFoundByIdCodeOrName() {
        assertEquals(Optional.of(JINQIAO), DIRECTORY.project("JQ"));
        assertEquals(Optional.of(AOYUAN), DIRECTORY.project(2));
        assertEquals(Optional.empty(), DIRECTORY.project("XX"));
        assertEquals(Optional.of(YIJU), DIRECTORY.agency("易居"));
        assertEquals(Optional.of(HONGTU), DIRECTORY.agency(1));
        assertEquals(Optional.of(LI), DIRECTORY.agent(LI.id()));
        assertEquals(Optional.empty(), DIRECTORY.agent(id("nobody")));
        assertEquals(2, DIRECTORY.agents().size());
        assertEquals(2, DIRECTORY.terms(2, at("11-23T10:00")).orElseThrow().id());
    }

    @Test
    void aProjectWithoutANumberOfItsOwnIsToldFromTheCommonOne() {
        assertEquals(Optional.of(FOR_ALL), DIRECTORY.numberFor(AOYUAN.id()));
    }
}
