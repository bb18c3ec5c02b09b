package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static dev.baobei.domain.Cast.name;
import static dev.baobei.domain.Cast.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.party.Agent;
import dev.baobei.domain.phone.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 李娜, who writes from 13900000002, gives a customer whose number or name is hers. */
class CustomerIsNotTheAgentTest {

    @ParameterizedTest(name = "{1} {2} by {0}: {3}")
    @CsvSource(textBlock = """
            李娜,     李娜,   139****0002, AGENT_AS_CUSTOMER
            李娜经理, 李娜,   139****0002, AGENT_AS_CUSTOMER
            李娜,     李娜,   *******0002, AGENT_AS_CUSTOMER
            李娜,     李娜,   13900000002, AGENT_AS_CUSTOMER
            李娜,     王先生, 13900000002, AGENT_AS_CUSTOMER
            李娜,     李娜,   139****0003, taken
            李娜,     李女士, 139****0002, taken
            李娜,     王先生, 139****0002, taken
            小李,     李女士, 139****0002, taken
            """)
    void isToldSo(String agent, String customer, String phone, String answer) {
        ReportReading reading = new ReportReading(Optional.of(JINQIAO), Optional.of(name(customer)),
                List.of(new PhoneNumber("138****1234"), new PhoneNumber(phone)), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of());
        CaseFile file = new CaseFile(at("10:00"),
                new Agent(id(agent), HONGTU, agent, "whatsapp:+8613900000002", Agent.State.ACTIVE), Optional.of(terms()),
                reading,
                List.of(), List.of());

        assertEquals(answer, new CustomerIsNotTheAgent().ask(file).objection().map(Enum::name).orElse("taken"));
    }
}
