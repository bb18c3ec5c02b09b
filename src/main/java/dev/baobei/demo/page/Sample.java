package dev.baobei.demo.page;

import java.util.List;

/**
 * A message to start with, as agents really write them.
 *
 * @param label   what it shows, in Chinese
 * @param english the same in English
 */
public record Sample(String label, String english, String text) {

    static final List<Sample> ALL = List.of(
            new Sample("一句话", "sentence", "报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。"),
            new Sample("分行", "labelled lines", """
                    报备项目：金桥农批
                    客户姓名：李女士
                    客户电话：139****5678
                    物业类型：公寓
                    预计到访人数：2"""),
            new Sample("一行", "one line", "云栖府 陈先生 136****2468"),
            new Sample("前四后五", "4+5 digits", "报备 龙湖滟澜山 刘先生 1861**49892"),
            new Sample("少一位", "a digit short", "报备金桥农批，客户赵先生，电话1381234567"),
            new Sample("查询", "my reports", "查询"));
}
