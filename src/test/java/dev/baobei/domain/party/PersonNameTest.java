package dev.baobei.domain.party;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            张先生           | 张     | -      | MALE
            谢女士           | 谢     | -      | FEMALE
            刘               | 刘     | -      | UNKNOWN
            张总             | 张     | -      | UNKNOWN
            陈姐             | 陈     | -      | FEMALE
            张伟             | 张     | 伟     | UNKNOWN
            張先生           | 张     | -      | MALE
            張偉             | 张     | 伟     | UNKNOWN
            欧阳女士         | 欧阳   | -      | FEMALE
            欧阳震华         | 欧阳   | 震华   | UNKNOWN
            张伟先生         | 张     | 伟     | MALE
            *先生            | -      | -      | MALE
            *先生（女士）    | -      | -      | UNKNOWN
            张*              | 张     | -      | UNKNOWN
            张某某           | 张     | -      | UNKNOWN
            买买提·吐尔逊    | 买买提 | 吐尔逊 | UNKNOWN
            John Smith       | smith  | john   | UNKNOWN
            陈方安生         | 陈     | 方安生 | UNKNOWN
            张 伟            | 张     | 伟     | UNKNOWN
            王小姐           | 王     | -      | FEMALE
            李女             | 李     | 女     | UNKNOWN
            王士             | 王     | 士     | UNKNOWN
            老王             | 王     | -      | UNKNOWN
            小张             | 张     | -      | UNKNOWN
            张工             | 张     | -      | UNKNOWN
            陈嫂             | 陈     | -      | FEMALE
            叶娜总           | 叶     | 娜     | UNKNOWN
            赖晓东总         | 赖     | 晓东   | UNKNOWN
            王师傅           | 王     | -      | MALE
            王一行           | 王     | 一行   | UNKNOWN
            于和伟           | 于     | 和伟   | UNKNOWN
            张扬             | 张     | 扬     | UNKNOWN
            田𠮷             | 田     | 𠮷     | UNKNOWN
            𠮷田             | 𠮷     | 田     | UNKNOWN
            迪丽热巴•迪力木拉提 | 迪丽热巴 | 迪力木拉提 | UNKNOWN
            Mr. Smith        | smith  | -      | MALE
            扎西             | 扎     | 西     | UNKNOWN
            上海明达贸易有限公司 | 上海明达贸易有限公司 | - | UNKNOWN
            钉房网络科技（上海）有限公司 | 钉房网络科技(上海)有限公司 | - | UNKNOWN
            """)
    void saysWhoIsMeant(String written, String surname, String given, Gender gender) {
        PersonName expected = new PersonName(written, surname == null ? "" : surname, given == null ? "" : given, gender);
        assertEquals(Optional.of(expected), PersonName.of(written, Gender.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"陈家家(男), MALE", "陈家家(先生), MALE", "陈家家（先生）, MALE", "陈家家 (女士), FEMALE"})
    void aTitleInBracketsSaysTheGenderAndIsNoPartOfTheName(String written, Gender gender) {
        assertEquals(Optional.of(new PersonName("陈家家", "陈", "家家", gender)), PersonName.of(written, Gender.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"张先生夫妇, 张先生, MALE", "张三一行, 张三, UNKNOWN", "李女士一家, 李女士, FEMALE", "王總等人, 王總, UNKNOWN",
            "张先生和太太, 张先生, MALE"})
    void thoseWhoComeAlongAreNoPartOfTheName(String written, String name, Gender gender) {
        PersonName read = PersonName.of(written, Gender.UNKNOWN).orElseThrow();
        assertEquals(name, read.written());
        assertEquals(gender, read.gender());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"阿强", "阿强先生", "同上", "见附件", "张伟(老客户介绍)", "张先生(李女士)", "", " ", "先生", "客户", "未知", "张三1", "张三 李四",
            "张先生李女士", "张先生/李女士", "138****1234", "-", "张三\n李四"})
    void isNothingWhereNoNameIsWritten(String written) {
        assertEquals(Optional.empty(), PersonName.of(written, Gender.UNKNOWN));
    }

    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({"张伟, MALE, MALE", "张女士, MALE, FEMALE", "张先生, UNKNOWN, MALE"})
    void takesTheGenderOfTheTitleBeforeThatOfTheLabel(String written, Gender label, Gender gender) {
        assertEquals(gender, PersonName.of(written, label).orElseThrow().gender());
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
            "张先生, 张伟, COMPATIBLE", "老张, 张伟, COMPATIBLE", "张工, 张先生, COMPATIBLE", "张先生夫妇, 张伟, COMPATIBLE",
            "上海明达贸易有限公司, 上海明达贸易有限公司, COMPATIBLE", "上海明达贸易有限公司, 上海名达贸易有限公司, NEAR",
            "上海明达贸易有限公司, 上海明, DIFFERENT",
            "张先生, 张, COMPATIBLE",
            "张先生, 张伟先生, COMPATIBLE",
            "张先生, 張先生, COMPATIBLE",
            "*先生, 张伟, COMPATIBLE",
            "张先生, 章先生, NEAR",
            "张先生, 张女士, NEAR",
            "黄先生, 王先生, NEAR",
            "张伟, 张玮, NEAR",
            "张伟, 章玮, NEAR",
            "张伟, 张伟明, NEAR",
            "张建国, 张健国, NEAR",
            "张伟, 李伟, NEAR",
            "张先生, 李先生, DIFFERENT",
            "张先生, 李女士, DIFFERENT",
            "张伟, 李强, DIFFERENT",
            "张建国, 张小明, DIFFERENT",
            "欧阳女士, 欧女士, DIFFERENT",
            "刘先生, 柳先生, NEAR"})
    void agreesWithAnotherAsFarAsItIsKnown(String one, String other, NameAgreement agreement) {
        PersonName name = PersonName.of(one, Gender.UNKNOWN).orElseThrow();
        PersonName otherName = PersonName.of(other, Gender.UNKNOWN).orElseThrow();
        assertEquals(agreement, name.agreementWith(otherName));
        assertEquals(agreement, otherName.agreementWith(name));
    }
}
