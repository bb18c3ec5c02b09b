package dev.baobei.domain.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            查询                                   | QUERY
            查询 K7M2QD                            | QUERY K7M2QD
            查询1234                               | QUERY 1234
            查詢：１２３４                          | QUERY 1234
            撤回 K7M2QD                            | WITHDRAWAL K7M2QD
            撤回                                   | WITHDRAWAL
            撤回报备 K7M2QD                        | WITHDRAWAL K7M2QD
            补全 K7M2QD 13812341234                | SUPPLEMENT K7M2QD 13812341234
            更正 K7M2QD 138****1234                | SUPPLEMENT K7M2QD 138****1234
            跟进 K7M2QD 客户已到                   | FOLLOW_UP K7M2QD 客户已到
            请撤回 K7M2QD                          | WITHDRAWAL K7M2QD
            撤回回执K7M2QD                         | WITHDRAWAL K7M2QD
            F7EPX5撤回                             | WITHDRAWAL F7EPX5
            回执F7EPX5不来了                       | WITHDRAWAL F7EPX5
            张先生138****1234不看了                | WITHDRAWAL
            金桥农批 张先生138****1234，看不了      | WITHDRAWAL
            金桥农批 张先生138****1234，去不了      | WITHDRAWAL
            纠正：张先生138****1234                | SUPPLEMENT
            麻烦帮我查询 1234                      | QUERY 1234
            帮我查一下张三                         | QUERY 张三
            查询一下张先生138****1234报备了没      | QUERY 1234
            查 F7EPX5                              | QUERY F7EPX5
            回执F7EPX5                             | QUERY F7EPX5
            回执F7EPX5的客户电话是13812341234      | SUPPLEMENT F7EPX5的客户电话是13812341234
            已受理：金桥农批 张伟138****1234，回执K7M2QN | CHATTER
            金桥农批现在均价3.8万                  | CHATTER
            👌                                     | CHATTER
            谢谢王姐🙏                             | CHATTER
            【客户到访】金桥农批 张伟 138****1234  | VISIT_NOTICE
            帮助                                   | HELP
            格式                                   | HELP
            报备格式？                             | HELP
            退订                                   | OPT_OUT
            TD                                     | OPT_OUT
            ｔｄ                                   | OPT_OUT
            T                                      | OPT_OUT
            STOP                                   | PROVIDER
            "Stop."                                | PROVIDER
            UNSUBSCRIBE                            | PROVIDER
            yes                                    | PROVIDER
            HELP                                   | PROVIDER
            STOP 12345                             | CHATTER
            你好                                   | CHATTER
            好的，收到                             | CHATTER
            报备成功，请尽快到案场进行带客确认！     | CHATTER
            您跟进的客户张三,电话13812345678,渠道王磊报备失败 | CHATTER
            客户到访                               | VISIT_NOTICE
            客户到访：金桥农批，张先生              | VISIT_NOTICE
            ``                                     | EMPTY
            ` ​﻿`                        | EMPTY
            。                                     | EMPTY
            """)
    void isKnownBeforeAnyFieldIsLookedFor(String text, String kind) {
        assertEquals(kind, Readings.of(Reader.read(text, FieldProjects.implying())));
    }
}
