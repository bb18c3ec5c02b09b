package dev.baobei.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest(name = "{0} is compared as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            報備項目：金橋農批 | 报备项目:金桥农批
            ＡＢＣ１２３＊      | ABC123*
            १२३ ١٢٣ ۱۲۳ 𝟏𝟐𝟑    | 123 123 123 123
            138–1234           | 138-1234
            𠮷先生             | 𠮷先生
            🏠龙湖             | ` 龙湖`
            ①                  | ①
            """)
    void foldsEachCharacterForComparison(String raw, String folded) {
        assertEquals(folded, Text.fold(raw));
    }

    @Test
    void dropsWhatCannotBeSeenAndKnowsOneLineEnd() {
        assertEquals("张三\n李四", Text.fold("\u202A张\u200B三\r\n李\uFEFF四"));
    }

    @Test
    void cutsFromTheRawTextWhatAFoldedPartStandsFor() {
        Text text = Text.of("電話：１３８\u200B＊＊＊＊🏠");
        Text number = text.subSequence(3, 10);
        assertEquals("138****", number.toString());
        assertEquals("１３８\u200B＊＊＊＊", number.raw());
        assertEquals(3, number.rawFrom());
        assertEquals(11, number.rawTo());
    }

    @Test
    void hearsHomophonesInMandarinAndCantonese() {
        assertTrue(Homophones.alike("张", "章"));
        assertTrue(Homophones.alike("黄", "王"));
        assertTrue(Homophones.alike("建国", "健国"));
        assertFalse(Homophones.alike("张", "李"));
        assertFalse(Homophones.alike("张", "张伟"));
    }
}
