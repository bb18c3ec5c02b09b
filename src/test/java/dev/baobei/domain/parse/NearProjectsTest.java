package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A near miss is asked about with what may be meant, and never chosen for the sender. */
class NearProjectsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥农贸 > 金桥农批
            金乔农批 > 金桥农批
            金桥农产品批 > 金桥农批
            云西府 > 云栖府
            滟澜 > 龙湖滟澜山
            山河 > 山河印
            保利 > 保利缦城和颂,保利十方舟
            保利和颂 > 保利缦城和颂
            万科城 > ''
            月亮湾 > ''
            """)
    void isOfferedWithItsFullName(String written, String offered) {
        Reading reading = Reader.read("报备项目：" + written + "\n客户：张三\n电话：138****1234", FieldProjects.naming());
        assertEquals(List.of("PROJECT " + offered), reading.reports().stream().flatMap(report -> report.problems().stream())
                .map(problem -> problem.field() + " " + String.join(",", problem.meant())).toList());
    }
}
