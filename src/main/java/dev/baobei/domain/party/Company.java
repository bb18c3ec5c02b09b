package dev.baobei.domain.party;

import dev.baobei.domain.text.Words;

/** A company (公司) that is a customer: 上海明达贸易有限公司. Its whole name is one. */
final class Company {

    private static final int SHORTEST = 4;
    private static final Words ENDS = Words.of("公司", "集团", "工厂", "事务所", "商行", "工作室", "银行", "合作社", "经营部", "个体户", "有限合伙)",
            "分行", "支行");

    private Company() {}

    /** Whether a folded name is a company's. */
    static boolean is(String name) {
        return name.length() >= SHORTEST && (ENDS.end(name) || name.contains("有限公司(") && name.endsWith(")"));
    }
}
