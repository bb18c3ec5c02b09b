package dev.baobei.domain.parse;

import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** A question put beside a customer's name and number (能报吗, 是谁的客户): whether it reports the customer, only the sender knows. */
final class Question {

    private static final String ENDS = "(?:吗|[么嘛]\\?|\\?(?= *(?:$|\\n)))";
    private static final String WORDS = "|有没(?:有|人|到|报)|有冇|系唔系|是不是|能不能|可不可以|可否|是否(?!(?!有效|报|重复|被|成功|通过|已)[^ ,;。\\n:]{1,8}:)|行不行|谁的|谁报|谁接|哪家|查一下|查下|查查|帮忙?我?查"
            + "|在不在|看下|为什么|为何|点解|怎么(?:还|没|不|回)|怎样|什么时候|几时|几点到的"
            + "|[了过上期效到备报功里位完好看有](?:没有?|不|未|冇|咗未|了没)(?= *(?:[,;。!?]|$|\\n))";
    private static final Sought ASKED = Sought.of("[^ \\n,;:。!?0-9*]{0,8}" + ENDS + WORDS);
    /** Without the words before, of which any may be the beginning. */
    private static final Sought ASKING = Sought.of(ENDS + WORDS);

    private Question() {}

    static Optional<Problem> in(Text text) {
        return !ASKING.isIn(text)
                ? Optional.empty()
                : ASKED.in(text).map(words -> new Problem(Field.REMARK, Problem.Why.AMBIGUOUS, Optional.of(words.raw())));
    }
}
