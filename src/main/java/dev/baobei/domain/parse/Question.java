package dev.baobei.domain.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** A question put beside a customer's name and number (能报吗, 是谁的客户): whether it reports the customer, only the sender knows. */
final class Question {

    private static final Pattern ASKED = Pattern.compile("[^ \\n,;:。!?0-9*]{0,8}(?:吗|[么嘛]\\?|\\?(?= *(?:$|\\n)))"
            + "|有没有|是不是|能不能|可不可以|可否|是否|行不行|谁的|谁报|哪家|查一下|查下|查查|帮忙?我?查");

    /** Every question holds one of these. */
    private static final String WITH_ONE_OF = "吗?没不可否行谁哪查";

    private Question() {}

    static Optional<Problem> in(Text text) {
        if (!text.holds(c -> WITH_ONE_OF.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        Matcher question = ASKED.matcher(text);
        return question.find()
                ? Optional.of(new Problem(Field.REMARK, Problem.Why.AMBIGUOUS,
                        Optional.of(text.subSequence(question.start(), question.end()).raw())))
                : Optional.empty();
    }
}
