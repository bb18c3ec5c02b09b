package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baobei.domain.party.PersonName;
import dev.baobei.domain.phone.PhoneNumber;
import dev.baobei.domain.prereport.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query or a withdrawal in free words says which report it is about. */
class SpokenOfTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            撤回 F7EPX5 > F7EPX5 - -
            查询一下张先生138****1234报备了没 > - 138****1234 张先生
            帮我查一下张三 > - - 张三
            回执F7EPX5的客户电话是13812341234 > F7EPX5 13812341234 -
            金桥 张三 138****1234 作废 > - 138****1234 张三
            张三和李四 不来了 > - - -
            """)
    void byReceiptNumberOrName(String text, String expected) {
        SpokenOf spokenOf = SpokenOf.in(text, FieldProjects.ALL);
        assertEquals(expected, String.join(" ", spokenOf.receipt().map(Receipt::code).orElse("-"),
                spokenOf.number().map(PhoneNumber::pattern).orElse("-"), spokenOf.name().map(PersonName::written).orElse("-")));
    }
}
