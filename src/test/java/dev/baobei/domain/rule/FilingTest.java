package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filer reports for the one colleague whom the text names; whoever is not certain is asked about. */
class FilingTest {

    private static final Agent FILER = new Agent(id("filer"), HONGTU, "王芳", "+8613900000009", Agent.State.ACTIVE,
            Agent.Role.FILER);
    private static final List<Agent> COLLEAGUES = List.of(agent("李明", "+8613900000001"), agent("陈杰", "+8613900000002"),
            agent("陈杰", "+8613900000003"), agent("小赵", "+85291234567"));

    private static Agent agent(String name, String address) {
        return new Agent(id(address), HONGTU, name, address, Agent.State.ACTIVE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            李明,        ,                        +8613900000001
            李明经理,    ,                        +8613900000001
            李 明,       ,                        +8613900000001
            小赵,        ,                        +85291234567
            李明,        13900000001,             +8613900000001
            李明,        139****0001,             +8613900000001
            李明,        13700000000,             +8613900000001
            陈杰,        13900000003,             +8613900000003
            '',          13900000002,             +8613900000002
            '',          +85291234567,            +85291234567
            王芳 李明,   13900000009,             +8613900000001
            王芳,        13900000009 13900000001, +8613900000001
            '',          ,                        AGENT MISSING
            王芳,        ,                        AGENT MISSING
            王芳,        13900000009,             AGENT MISSING
            '',          139****000*,             AGENT MISSING
            '',          13700000000,             AGENT UNKNOWN 137****0000
            李先生,      ,                        AGENT UNKNOWN 李先生
            李敏,        ,                        AGENT UNKNOWN 李敏
            李敏,        13900000001,             AGENT AMBIGUOUS 李敏
            李明,        13900000002,             AGENT AMBIGUOUS 李明
            李明 陈杰,   ,                        AGENT AMBIGUOUS 李明、陈杰
            陈杰,        ,                        AGENT_PHONE MISSING 陈杰
            陈杰,        139****000*,             AGENT_PHONE MISSING 陈杰
            陈杰,        13700000000,             AGENT_PHONE MISSING 陈杰
            """)
    void reportsForTheColleagueNamed(String names, String phones, String whose) {
        Claims claims = new Claims(List.of(),
                names.isEmpty() ? List.of() : Arrays.asList(names.replace("李 明", "李　明").split(" ")),
                phones == null ? List.of() : Arrays.stream(phones.split(" ")).map(PhoneNumber::new).toList());

        Filing filing = Filing.of(FILER, claims, COLLEAGUES);

        assertEquals(whose, filing instanceof Filing.For found ? found.colleague().address() : said((Filing.Asked) filing));
    }

    private static String said(Filing.Asked asked) {
        return asked.problem().field() + " " + asked.problem().why()
                + asked.problem().seen().map(seen -> " " + seen).orElse("");
    }
}
