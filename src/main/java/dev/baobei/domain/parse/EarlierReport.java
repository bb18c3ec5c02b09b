package dev.baobei.domain.parse;

import java.util.Optional;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Words by which a message speaks of an earlier report, to take it back (作废, 不来了) or to change it (改成, 改约). */
public final class EarlierReport {

    private static final Sought TAKEN_BACK = Sought
            .of("作废|取消|撤销|撤回|撤单|撤掉|撤了|撤(?= *(?:[,;。!]|$|\\n))|撤吧|撤下|退掉|退单|删掉|删除|无效|不用报|不要报|不报了|不报备|别报|先不报|不算"
                    + "|不过?来了|来不了|到不了|约不上|不能来|没法来|不会来|不去了|去不了|不看了|看不了|不要了|不考虑了|没来成|爽约|放弃|唔[来嚟去要睇报]");
    private static final Sought CHANGED = Sought.of("更正|更改|更换|变更|修改|纠正|改成|改为|改到|改约|改期|改一下|改下|改名|换成|换到|换人|调整为"
            + "|延期|推迟|延后|提前到|[发写打说报搞弄填输记看]错|错了|应该是|应为|实际是|而不是|为准|[上前]一?条|上一个|前面那|刚才那|之前那");

    private EarlierReport() {}

    /** What a message does that would else be a report, by words that stand in no remark; nothing where it has none. */
    static Optional<Kind> in(Text text) {
        return isSaid(TAKEN_BACK, text)
                ? Optional.of(Kind.WITHDRAWAL)
                : isSaid(CHANGED, text) ? Optional.of(Kind.SUPPLEMENT) : Optional.empty();
    }

    /** The first of these words in a remark: what it does to the report, only the sender knows. */
    public static Optional<Text> mentionedIn(Text remark) {
        return TAKEN_BACK.in(remark).or(() -> CHANGED.in(remark));
    }

    private static boolean isSaid(Sought words, Text text) {
        Optional<Text> word = words.in(text);
        while (word.isPresent()) {
            int place = word.get().position() - text.position();
            if (!isInRemark(text, place)) {
                return true;
            }
            word = words.in(text, place + word.get().length());
        }
        return false;
    }

    /** Whether the last label before a place on its line is 备注 or its like. */
    private static boolean isInRemark(Text text, int place) {
        int colon = place;
        while (colon >= 0 && text.charAt(colon) != ':' && text.charAt(colon) != '\n') {
            colon--;
        }
        int from = colon;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && colon - from < Label.LONGEST) {
            from--;
        }
        return colon > 0 && text.charAt(colon) == ':'
                && Label.of(text.subSequence(from, colon)).filter(label -> label.field().isInFreeWords()).isPresent();
    }
}
