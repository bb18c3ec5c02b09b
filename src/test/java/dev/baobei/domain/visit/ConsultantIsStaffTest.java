package dev.baobei.domain.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import dev.baobei.domain.Cast;
import dev.baobei.domain.party.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REG-03, line 54: nobody of an agency signs where the consultant does. */
class ConsultantIsStaffTest {

    private static Agent agent(String name, Agent.State state) {
        return new Agent(Cast.id(name), Cast.YIJU, name, "+8613900000009", state);
    }

    @ParameterizedTest(name = "{1} signs, {0} is an agent who is {2}: void {3}")
    @CsvSource(textBlock = """
            王磊,     王磊,         ACTIVE, true
            王磊,     ' 王 磊 ',    ACTIVE, true
            王磊,     王磊先生,     ACTIVE, true
            歐陽娜,   欧阳娜,       ACTIVE, true
            经纪人1,  经纪人１,     ACTIVE, true
            小李,     小李,         ACTIVE, true
            王磊,     王蕾,         ACTIVE, false
            王磊,     王先生,       ACTIVE, false
            王磊,     孙丽,         ACTIVE, false
            王磊,     王磊 工号012, ACTIVE, false
            王磊,     王磊,         LEFT,   false
            """)
    void byTheNameOfWhoWorksForOne(String agent, String signed, Agent.State state, boolean broken) {
        assertEquals(broken, ConsultantIsStaff.isBroken(List.of(signed), List.of(agent("陈静", Agent.State.ACTIVE),
                agent(agent, state))));
    }

    @Test
    void anEmptyBoxIsAMatterOfTheTerms() {
        assertFalse(ConsultantIsStaff.isBroken(List.of(), List.of(agent("王磊", Agent.State.ACTIVE))));
    }
}
