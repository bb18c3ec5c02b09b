package dev.baobei.desk.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import dev.baobei.domain.existing.ListRow;
import dev.baobei.domain.existing.ListRow.Entry;
import dev.baobei.domain.existing.ListRow.Unread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as spreadsheets give them, and what is read of each row. */
class ListTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            张伟,13812341234                                | 1 13812341234 张伟
            13812341234                                     | 1 13812341234
            ,13812341234                                    | 1 13812341234
            张伟\\t138-1234 1234\\r\\n李娜\\t+8613900001111 | 1 13812341234 张伟; 2 13900001111 李娜
            姓名,电话\\n张伟,13812341234                    | 2 13812341234 张伟
            序号,手机号,姓名\\n1,13812341234,张伟           | 2 13812341234 张伟
            \\uFEFFName,Phone\\n张伟,+85291234567           | 2 +85291234567 张伟
            phone\\n13812341234\\n\\n13900001111            | 2 13812341234; 4 13900001111
            "张伟","13812341234"                            | 1 13812341234 张伟
            "张\\n伟",13812341234\\n李娜,13900001111        | 1 NOT_A_NAME; 3 13900001111 李娜
            "a ""b"" c",1380000                             | 1 NOT_A_NUMBER
            张伟,138****1234                                | 1 NUMBER_NOT_WHOLE
            张伟,                                           | 1 NO_NUMBER
            姓名,电话\\n张伟                                | 2 NO_NUMBER
            张伟,1.38E+10                                   | 1 NOT_A_NUMBER
            张伟,1381234123                                 | 1 NOT_A_NUMBER
            "张伟,13812341234                               | 1 NOT_A_NUMBER
            "张"伟,13812341234                              | 1 13812341234 张伟
            """)
    void everyRowIsReadOrSaidWhyNot(String table, String read) {
        String text = table.strip().replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\\uFEFF", "\uFEFF");

        assertEquals(read, ListTable.rows(text).stream().map(ListTableTest::said).collect(Collectors.joining("; ")));
    }

    private static String said(ListRow row) {
        return row.line() + " " + (row instanceof Entry entry
                ? entry.phone().pattern() + entry.name().map(name -> " " + name.written()).orElse("")
                : ((Unread) row).why());
    }
}
