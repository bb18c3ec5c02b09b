package dev.baobei.domain.parse.wrapping;

import java.util.List;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Whom a message greets or thanks: 王姐好，帅哥你好，谢谢王姐. 王总，138****1234 greets nobody. */
final class Salutation implements Wrapper {

    private static final String TITLE = "(?:先生|女士|小姐|姐姐|大姐|姐|大哥|哥|总|经理|主管|老师|老板|店长|主任|美女|帅哥|师傅|助理|专员)";
    private static final String SOMEBODY = "(?:[\\x{4e00}-\\x{9fff}]{1,3}" + TITLE
            + "|亲爱的|各位(?:领导|同事|老师)?|领导|美女|帅哥|亲|老师|小姐姐|小哥哥|大家)";
    /** What somebody and a sign before a report come to, known at one look. */
    private static final String SHORT_AND_SIGN = "(?=[^\\n,!:~]{1,6}+[,!:~] ?[麻帮请我这有新预报临补])";
    private static final Sought GREETED = Sought.of("(?m)^ {0,9}+(" + SOMEBODY
            + "(?:,? ?(?:您|你|你们|大家)?(?:好|早)呀?|早上好|上午好|中午好|下午好|晚上好)[,。!~ ]{0,9}+)");
    private static final Sought ASKED_TO_REPORT = Sought
            .of("(?m)^ {0,9}+" + SHORT_AND_SIGN + "(" + SOMEBODY + " ?[,!:~] ?)(?=(?:麻烦|帮|请|我|这边|有|新客|预?报备|临报|补充))");
    private static final Sought WITHOUT_NAME = Sought.of("(?m)^ {0,9}+((?:美女|帅哥|亲|领导|小姐姐|小哥哥)[们]?(?:[,。!~ ]{1,9}+|$))");
    private static final Sought THANKED = Sought.of("((?:谢谢|多谢|感谢|辛苦|麻烦) ?[\\x{4e00}-\\x{9fff}]{1,2}"
            + "(?:姐|哥|总|经理|主管|老师|店长))(?= {0,9}(?:$|\\n|[,。!~ ]))");

    @Override
    public Text takenOff(Text text) {
        Text bare = text;
        for (Sought words : List.of(GREETED, ASKED_TO_REPORT, WITHOUT_NAME, THANKED)) {
            bare = Wrapper.blanked(words, bare);
        }
        return bare;
    }
}
