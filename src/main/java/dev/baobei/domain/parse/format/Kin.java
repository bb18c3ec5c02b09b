package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * Words that say what one person is to another (老婆, 的儿子, 实际购房人, 换成): of two people with numbers the one may then be no customer
 * of a report's own.
 */
final class Kin {

    private static final Sought WORDS = Sought.of("老婆|老公|配偶|爱人|妻子|丈夫|儿子|女儿|父亲|母亲|爸|妈|哥哥|姐姐|弟弟|妹妹|亲戚|家属|(?:实际)?购房人|买家|决策人|产权人"
            + "|付款人|代理人|替换|替代|代替|两口子|小两口|夫妻俩|(?:不带|转)(?= *$|[ ,]*\\n|[ ]{2,})");

    private Kin() {}

    /** The first of these words beside several people with numbers. */
    static Optional<Text> between(List<Draft> drafts, Text left) {
        int withNumber = 0;
        for (Draft draft : drafts) {
            withNumber += draft.has(Field.PHONE) ? 1 : 0;
        }
        return withNumber > 1 ? WORDS.in(left) : Optional.empty();
    }

    static boolean begins(Text word) {
        return WORDS.at(word, 0).isPresent();
    }
}
