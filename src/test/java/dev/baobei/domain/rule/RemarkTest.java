package dev.baobei.domain.rule;

import static dev.baobei.domain.Cast.HONGTU;
import static dev.baobei.domain.Cast.JINQIAO;
import static dev.baobei.domain.Cast.at;
import static dev.baobei.domain.Cast.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Agent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text claims of its sender is held against the directory, for staff. */
class RemarkTest {

    private static final Agent LI_MING = new Agent(id("李明"), HONGTU, "李明", "+8613900000001", Agent.State.ACTIVE);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '>', textBlock = """
            电话：138****1234 > ''
            电话：138****1234\\n公司：宏图地产\\n经纪人：李明\\n经纪人电话：13900000001 > ''
            电话：138****1234\\n公司：宏图 > ''
            电话：138****1234\\n公司：深圳宏图地产（一店） > ''
            电话：138****1234\\n经纪人：李经理 > ''
            电话：138****1234\\n经纪人：李明139****0001 > ''
            电话：138****1234\\n报备人：王芳\\n带看人：李明 > ''
            电话：138****1234\\n公司：贝壳 > OTHER_AGENCY
            电话：138****1234\\n经纪人：王磊 > OTHER_AGENT
            电话：138****1234\\n经纪人电话：13900000002 > OTHER_PHONE
            电话：138****1234\\n公司：贝壳\\n经纪人：王磊\\n经纪人电话：13900000002 > OTHER_AGENCY OTHER_AGENT OTHER_PHONE
            """)
    void whateverDoesNotFitIsRemarked(String text, String remarks) {
        String raw = "项目：金桥农批\n客户：张先生\n" + text.replace("\\n", "\n");
        Reading reading = Reader.read(raw, new Surroundings(List.of(JINQIAO), Optional.empty(), at("10:00")));

        assertEquals(remarks, Remark.on(LI_MING, Claims.of(raw, reading, 0)).stream().map(Enum::name)
                .collect(Collectors.joining(" ")));
    }
}
