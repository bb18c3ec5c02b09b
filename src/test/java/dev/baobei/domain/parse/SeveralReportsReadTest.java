package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several customers, several projects, tables: each report is its own, and no name is given another's number. */
class SeveralReportsReadTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥 138****1234 张三 139****5678 李四 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            138****1234张伟金桥农批 > JQ 张伟 UNKNOWN 138****1234
            金桥\\n渣文130****2892\\n尹雪梅133****0849\\n张子涵180****2997\\n带看人：陈明 > JQ - 130****2892 [NAME MISSING] + JQ 尹雪梅 UNKNOWN 133****0849 + JQ 张子涵 UNKNOWN 180****2997
            张三138****1234\\n李四139****5678\\n金桥农批 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            云栖府：张伟138****1234、王芳137****9012\\n金桥农批：李娟139****5678 > YQ 张伟 UNKNOWN 138****1234 + YQ 王芳 UNKNOWN 137****9012 + JQ 李娟 UNKNOWN 139****5678
            张伟13812341234 金桥农批和云栖府都报备一下 > JQ 张伟 UNKNOWN 13812341234 + YQ 张伟 UNKNOWN 13812341234
            金桥、云栖府 张伟13812341234 > JQ 张伟 UNKNOWN 13812341234 + YQ 张伟 UNKNOWN 13812341234
            金桥\\n1、张三 13812341234\\n2、李四 139****5678 > JQ 张三 UNKNOWN 13812341234 + JQ 李四 UNKNOWN 139****5678
            项目：金桥\\n客户信息：张三13812341234 李四139****5678 > JQ 张三 UNKNOWN 13812341234 + JQ 李四 UNKNOWN 139****5678
            客户1：张三\\n电话1：138****1234\\n客户2：李四\\n电话2：139****5678\\n项目：金桥 > JQ 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            客户：张三\\n电话：138****1234\\n\\n客户：李四\\n电话：139****5678\\n项目：金桥 > - 张三 UNKNOWN 138****1234 [PROJECT MISSING] + JQ 李四 UNKNOWN 139****5678
            金桥 张先生138****1234，还有李女士139****5678，明天上午10点一起到 > JQ 张先生 MALE 138****1234 2026-11-24T10:00 + JQ 李女士 FEMALE 139****5678 2026-11-24T10:00
            """)
    void areReadEachForItself(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            金桥名单\\n序号|客户姓名|性别|电话\\n1|张三|男|138****1234\\n2|李四|女|139****5678\\n合计2组 > JQ 张三 MALE 138****1234 + JQ 李四 FEMALE 139****5678
            项目,客户姓名,电话\\n项目,姓名,电话\\n金桥,张三,138****1234\\n李四,139****5678 > JQ 张三 UNKNOWN 138****1234 + - 李四 UNKNOWN 139****5678 [PROJECT MISSING]
            姓名,电话,公司,姓名,电话\\n张三,138****1234,诚邦地产,王磊,13900000001 > - 张三 UNKNOWN 138****1234 [PROJECT MISSING]
            """)
    void rowsOfATableAreToo(String text, String expected) {
        assertEquals(expected, read(text));
    }

    private static String read(String text) {
        return Readings.of(Reader.read(text.replace("\\n", "\n"), FieldProjects.naming()));
    }
}
