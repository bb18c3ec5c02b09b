package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages to a number that serves one project, 金桥农批, and knows of the others. */
class ReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。 > JQ 张先生 MALE 138****1234
            报备《金桥农批》商铺,客户张先生,电话:13812341234。诚邦地产王磊。 > JQ 张先生 MALE 13812341234
            报备《金桥农批》商铺,客户张先生,电话:前三138后四1234。诚邦地产王磊。 > JQ 张先生 MALE 138****1234
            报备《金桥农批》商铺/公寓/写字楼,客户张先生,电话:138 1234(前三后四)。\\n诚邦地产王磊。 > JQ 张先生 MALE 138****1234
            報備《金橋農批》商鋪，客戶張先生，電話：138****1234。誠邦地產王磊。 > JQ 張先生 MALE 138****1234
            报备金桥农批商铺,客户张先生,电话138****1234,诚邦地产王磊 > JQ 张先生 MALE 138****1234
            报备《金桥花园》商铺,客户张先生,电话:138****1234。 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 金桥花园]
            报备《金桥农批》商铺,客户张先生,电话:前三后四。\\nXX地产XXX。 > JQ 张先生 MALE - [PHONE MALFORMED 前三后四]
            报备《金桥农批》商铺,客户张先生。 > JQ 张先生 MALE - [PHONE MISSING]
            报备《金桥农批》,电话:138****1234。 > JQ - 138****1234 [NAME MISSING]
            报备《云顶12》,客户张先生,电话138****1234 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 云顶12]
            报备《云顶5》,客户张先生,电话138****1234 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 云顶5]
            报备《云顶》,客户张先生,电话138****1234 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 云顶]
            报备【云顶47】,客户张先生,电话138****1234 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 云顶47]
            报备云顶47,客户张先生,电话138****1234 > - 张先生 MALE 138****1234 [PROJECT UNKNOWN 云顶47]
            报备【张先生】138****1234 > JQ 张先生 MALE 138****1234
            张先生138****1234，详见《看房确认单》 > JQ 张先生 MALE 138****1234
            """)
    void theSentenceOfReg03IsRead(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            张先生.男.1381***5678 > JQ 张先生 MALE 1381***5678
            金桥+张三+138****1234 > JQ 张三 UNKNOWN 138****1234
            龙湖|张三|13812345678 > LH 张三 UNKNOWN 13812345678
            张三/13812345678/龙湖滟澜山 > LH 张三 UNKNOWN 13812345678
            龙湖 张三 138****1234 今天下午3点到 > LH 张三 UNKNOWN 138****1234 2026-11-23T15:00
            越秀张女士15012345678 > YX 张女士 FEMALE 15012345678
            张三133****3333正盛15:15 > JQ 张三 UNKNOWN 133****3333
            刘15312345678 > JQ 刘 UNKNOWN 15312345678
            13812345678 张三 > JQ 张三 UNKNOWN 13812345678
            John Smith 13812345678 > JQ John Smith UNKNOWN 13812345678
            刘先生186****9892 李先生187****2924 > JQ 刘先生 MALE 186****9892 + JQ 李先生 MALE 187****2924
            龙湖\\n张先生 138****1234\\n李女士 139****5678 > LH 张先生 MALE 138****1234 + LH 李女士 FEMALE 139****5678
            1、张三13812345678\\n2、李四13912345678 > JQ 张三 UNKNOWN 13812345678 + JQ 李四 UNKNOWN 13912345678
            张三 138****5678 139****5678 > JQ 张三 UNKNOWN 138****5678,139****5678
            诚邦地产王磊报备客户张三138****1234 > JQ 张三 UNKNOWN 138****1234
            龙湖+张三+13812341234+诚邦地产王磊13900000001 > LH 张三 UNKNOWN 13812341234
            王先生 13812345678\\n诚邦地产 李四 13900000001 > JQ 王先生 MALE 13812345678
            于明先生138****1234 > JQ 于明先生 MALE 138****1234
            明天下午4点带客户于总看龙湖，电话138****1234 > LH 于总 UNKNOWN 138****1234 2026-11-24T16:00
            龙湖武园园138****1234 > LH 武园园 UNKNOWN 138****1234
            报备单霞先生138****1234 > JQ 单霞先生 MALE 138****1234
            报备单张先生138****1234 > JQ 张先生 MALE 138****1234
            报备单文斌138****1234 > - - 138****1234 [PROJECT UNKNOWN 报备单文斌; NAME MISSING]
            报备单明先生138****1234 > - - 138****1234 [PROJECT UNKNOWN 报备单明先生; NAME MISSING]
            报备单：文斌138****1234 > JQ 文斌 UNKNOWN 138****1234
            金桥/萧太太/130****1937/12月5日16:30带看 > JQ 萧太太 FEMALE 130****1937 2026-12-05T16:30
            报备客户：龙湖+客户：周先生+189**834171+业务员陈明 > LH 周先生 MALE 189**834171
            """)
    void nameAndNumberSideBySideAreRead(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            报备项目：龙湖；客户姓名：张三；客户电话：138****1234； > LH 张三 UNKNOWN 138****1234
            报备项目:龙湖 客户姓名:张三 电话:138****1234 到访时间:明早九点半 > LH 张三 UNKNOWN 138****1234 2026-11-24T09:30
            报备客户：张先生 电话：138****1234 项目：龙湖 > LH 张先生 MALE 138****1234
            客户姓名:\\n代先生\\n联系方式:\\n*******1805 > JQ 代先生 MALE *******1805
            报备项目\\n龙湖\\n客户姓名\\n张三\\n联系电话\\n13812345678 > LH 张三 UNKNOWN 13812345678
            报备项目 龙湖\\n客户姓名 张三\\n联系电话 13812345678 > LH 张三 UNKNOWN 13812345678
            🏠报备项目：龙湖\\n👤客户姓名：张三\\n📞联系电话：13812345678 > LH 张三 UNKNOWN 13812345678
            【报备项目】：【龙湖】\\n【客户姓名】：张三\\n【联系电话】：13812345678 > LH 张三 UNKNOWN 13812345678
            1.报备项目：龙湖\\n2.客户姓名：张三\\n3.联系电话：13812345678 > LH 张三 UNKNOWN 13812345678
            Q房新房案场报备信息\\n报备项目：龙湖\\n客户：张三\\n电话：138****1234\\n经纪人：王磊\\n电话：13900000001\\n归属：诚邦 > LH 张三 UNKNOWN 138****1234
            经纪人：王磊\\n电话：13900000001\\n客户：张三\\n电话：138****1234\\n项目：龙湖 > LH 张三 UNKNOWN 138****1234
            报备项目：龙湖\\n客户姓名：张三\\n客户电话： 138****1234\\n市场对接人：赵六\\n对接人电话：13900000002 > LH 张三 UNKNOWN 138****1234
            报备项目：龙湖\\n客户：张三\\n电话：138****1234\\n项目经理：13888888888 > LH 张三 UNKNOWN 138****1234
            客户：张三\\n客户电话：138****1234,139****5678\\n项目：龙湖 > LH 张三 UNKNOWN 138****1234,139****5678
            报备项目：龙湖\\n客户：张三\\n电话：138****1234\\n\\n报备项目：金桥\\n客户：李四\\n电话：139****5678 > LH 张三 UNKNOWN 138****1234 + JQ 李四 UNKNOWN 139****5678
            报备项目：金桥、龙湖\\n客户：张三\\n电话：138****1234 > JQ 张三 UNKNOWN 138****1234 + LH 张三 UNKNOWN 138****1234
            报备项目：龙湖\\n张先生 138****1234\\n李女士 139****5678 > LH 张先生 MALE 138****1234 + LH 李女士 FEMALE 139****5678
            报备项目：龙湖\\n客户：张伟，男\\n电话：138****1234 > LH 张伟 MALE 138****1234
            龙湖\\n客户：张伟\\n138****1234 > LH 张伟 UNKNOWN 138****1234
            龙湖\\n客户：张伟\\n(028)58813974 > LH 张伟 UNKNOWN +862858813974
            报备项目：龙湖\\n客户：张伟\\n女\\n138****1234 > LH 张伟 FEMALE 138****1234
            报备项目：龙湖\\n客户：张伟\\n138****123 > LH 张伟 UNKNOWN - [PHONE WRONG_LENGTH 138****123]
            报备项目：龙湖\\n张伟\\n138****1234\\n经纪人：王磊\\n经纪人电话：13900000001 > LH 张伟 UNKNOWN 138****1234
            带看时间 2026-12-01 19:30:00\\n客户姓名 张伟\\n电话 138****1234 > JQ 张伟 UNKNOWN 138****1234 2026-12-01T19:30
            ①客户姓名 张伟\\n②看房时间 15:30\\n③电话 138****1234 > JQ 张伟 UNKNOWN 138****1234 2026-11-23T15:30
            龙湖\\n客户：张伟\\n138****1234\\n业务员王磊 > LH 张伟 UNKNOWN 138****1234
            您好，渠道销售 王磊\\n手机 13900000001\\n报备客户 张伟\\n电话 *******1234 > JQ 张伟 UNKNOWN *******1234
            报备项目：龙湖\\n客户信息：乔园园138****1234，赵百万13912345678 > LH 乔园园 UNKNOWN 138****1234 + LH 赵百万 UNKNOWN 13912345678
            报备项目：龙湖\\n客户：张三\\n电话：138****1234\\n《云顶12》 > - 张三 UNKNOWN 138****1234 [PROJECT AMBIGUOUS 云顶12]
            客户：张三\\n身份证后六位（选填）：123456\\n电话：138****1234\\n楼盘：龙湖 > LH 张三 UNKNOWN 138****1234
            """)
    void formsAreRead(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            报备项目,带看时间,客户姓名,客户号码,经纪公司,经纪人,经纪人号码,指定销售\\n龙湖,2026.1.30,张三,13812345678,诚邦,王磊,13900000001, > LH 张三 UNKNOWN 13812345678
            客户姓名|性别|电话\\n张三|男|138****1234\\n李四|女|139****5678 > JQ 张三 MALE 138****1234 + JQ 李四 FEMALE 139****5678
            客户姓名,性别,电话\\n张三,138****1234 > JQ 张三 UNKNOWN 138****1234
            """)
    void rowsBelowTheirHeaderAreRead(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            万科城张女士13812345678 > - - 13812345678 [PROJECT AMBIGUOUS 万科城张女士; NAME AMBIGUOUS 万科城张女士]
            万科城 张女士 13812345678 > - 张女士 FEMALE 13812345678 [PROJECT UNKNOWN 万科城]
            张女士 13812345678 龙湖天街 > - 张女士 FEMALE 13812345678 [PROJECT UNKNOWN 龙湖天街]
            报备项目：金桥花园\\n客户：张三\\n电话：138****1234 > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 金桥花园]
            万科城报备\\n客户：张三\\n电话：138****1234 > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 万科城]
            客户：张三 李四\\n电话：138****1234 > JQ - 138****1234 [NAME MALFORMED 张三 李四]
            客户：谢女士\\n性别：男\\n电话：138****1234 > JQ 谢女士 FEMALE 138****1234 [GENDER AMBIGUOUS 男]
            客户：张三\\n电话：暂无数据 > JQ 张三 UNKNOWN - [PHONE MISSING]
            客户：-\\n电话：1389998444 > JQ - - [NAME MISSING; PHONE WRONG_LENGTH 1389998444]
            客户：张三\\n电话：138****1234 5678 > JQ 张三 UNKNOWN - [PHONE AMBIGUOUS 138****1234 5678]
            张三 1381234 > JQ 张三 UNKNOWN - [PHONE AMBIGUOUS 1381234]
            张三 138O0001234 > JQ 张三 UNKNOWN - [PHONE AMBIGUOUS 0001234]
            张三138****1234 王磊13900000001 > JQ 张三 UNKNOWN 138****1234 [PHONE AMBIGUOUS 138****1234] + JQ 王磊 UNKNOWN 13900000001 [PHONE AMBIGUOUS 13900000001]
            张三138****1234龙湖 李四139****5678 > - 张三 UNKNOWN 138****1234 [PROJECT AMBIGUOUS 龙湖] + - 李四 UNKNOWN 139****5678 [PROJECT AMBIGUOUS 龙湖]
            客户1：张三\\n电话1：138****1234\\n客户2：李四\\n电话2：139****5678\\n项目：龙湖 > LH 张三 UNKNOWN 138****1234 + LH 李四 UNKNOWN 139****5678
            客户：张三\\n电话：138****1234\\n意向：万科城 > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 万科城]
            客户：张三，电话：138****1234（万科城） > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 万科城]
            龙湖天街\\n客户：张三\\n电话：138****1234 > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 龙湖天街]
            张三 138****1234 万科 > - 张三 UNKNOWN 138****1234 [PROJECT UNKNOWN 万科]
            我要报备 > JQ - - [NAME MISSING; PHONE MISSING]
            """)
    void whatIsNotCertainIsAskedAbout(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void everyValueIsCutFromTheRawText() {
        String text = "報備項目：金橋\r\n客戶：\u200B張 先生\r\n電話：１３８＊＊＊＊１２３４";
        Reading reading = Reader.read(text, FieldProjects.naming());
        assertEquals(List.of("PROJECT 金橋", "NAME 張 先生", "PHONE １３８＊＊＊＊１２３４"), reading.spans()
                .stream()
                .map(span -> span.field() + " " + text.substring(span.from(), span.to()))
                .toList());
    }

    private static String read(String text) {
        return Readings.of(Reader.read(text.replace("\\n", "\n"), FieldProjects.implying()));
    }
}
