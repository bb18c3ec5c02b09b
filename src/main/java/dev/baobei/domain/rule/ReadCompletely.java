package dev.baobei.domain.rule;

import java.util.List;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;

/**
 * Everything that a report needs could be read.
 *
 * <p>REG-09, line 163: "业务员报备时应准确填写全部必填字段"; REG-11, line 206: "如只提供客户姓名或联系方式中的一种,视为报备不成功"; REG-08,
 * line 148: "对不完整或不符合要求的备案进行补充和修正".
 */
final class ReadCompletely implements ReceiptRule {

    @Override
    public Question question() {
        return Question.READ_COMPLETELY;
    }

    @Override
    public Set<Field> needs() {
        return Set.of();
    }

    @Override
    public Answered ask(CaseFile file) {
        return of(file.reading().problems());
    }

    /** Of one that lacks this. */
    static Answered of(List<Problem> problems) {
        return GivenAsAsked.of(Question.READ_COMPLETELY, problems);
    }
}
