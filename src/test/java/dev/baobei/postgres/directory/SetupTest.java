package dev.baobei.postgres.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.domain.party.Agent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a setup document says what an agent is. */
class SetupTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"agents": [{"name": "王芳", "state": "ACTIVE"}]}                    | AGENT
            {"agents": [{"name": "王芳", "state": "ACTIVE", "role": null}]}      | AGENT
            {"agents": [{"name": "王芳", "state": "ACTIVE", "role": "AGENT"}]}   | AGENT
            {"agents": [{"name": "王芳", "state": "ACTIVE", "role": "FILER"}]}   | FILER
            {"agents": [{"name": "王芳", "state": "ACTIVE", "role": "filer"}]}   | FILER
            """)
    void anAgentReportsForThemselvesUnlessItIsSaidOtherwise(String document, Agent.Role role) throws JsonProcessingException {
        assertEquals(role, new ObjectMapper().readValue(document, Setup.class).agents().get(0).role());
    }
}
