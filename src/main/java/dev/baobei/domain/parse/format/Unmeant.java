package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * Words by which a report is only imagined (如果同意就报备, 例如), tried or denied (测试, 不是报备), or one of its values is another's
 * place-holder (原来138…, 不是139…, 不是李先生).
 */
final class Unmeant {

    private static final String OF_NUMBER = "(?:电话|手机|手机号|号码?|联系方式)";

    private static final Sought WORDS = Sought.of(
            "(?:如果|假如|要是|倘若|若是)[^,;。\\n]{0,12}报备?|[就再才]报备?(?= *(?:[,;。!]|$|\\n))|例如|比如|譬如|示例|举例|例 ?:"
                    + "|(?:不是|并非|原来(?:的|是)?|之前(?:的|是)?|旧的?|原(?=" + OF_NUMBER + "))" + OF_NUMBER
                    + "?(?:是|为)?[: ]{0,2}(?=[+1*][0-9*]{2})"
                    + "|[旧原]来?的?(?:客户|" + OF_NUMBER + ") ?:"
                    + "|不是(?:要|来|在|想)?报备|不是[\\x{4e00}-\\x{9fff}]{1,2}(?:先生|女士|小姐)|(?<![\\x{4e00}-\\x{9fff}])测试(?:一下|下|用|数据|报备|单)?(?![\\x{4e00}-\\x{9fff}])");

    private Unmeant() {}

    /** The first such words of a text. */
    static Optional<Text> in(Text text) {
        return WORDS.in(text);
    }
}
