package dev.baobei.domain.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * Answers of ours (已受理, 回执) that come back in a message, forwarded, quoted or pasted. They read like a report and are none.
 *
 * @param rest  the message with blanks in their place
 * @param found the lines that are ours
 */
record Echo(Text rest, List<Text> found) {

    private static final Signs BETWEEN_WORDS = Signs.OF_WORDS.others();

    /** What stands in each text of the wording bundles and in no report. */
    private static final Sought OURS = Sought
            .of("已受理|未受理|未通过[:：]|归属以到访确认为准|(?<=[0-9*][,( ]{1,3})回执号? ?:? ?[0-9A-Za-z]{6}|凭证 ?[0-9a-f]{8}|凭证 ?-{8}"
                    + "|起可到访|可随时到访|已撤回|待到访|报备请写|查进度发|您名下|您目前没有|您的号码没有|您已不是|没有报备资格|没有接受报备的项目|暂不接受报备"
                    + "|到访由案场客服|您报备的|您的客户|再次到访|已确认归属|已确认到访|已过有效期|保护至|较早报备取代"
                    + "|请照此格式重发|照此[:：]|已转案场人员|代您办理|前答复.(?:请尽快处理|已逾期)|另有.{1,20}个项目|经核对"
                    + "|(?i:accepted[:：,]|accepted for|not accepted|receipt [0-9a-z]{6}(?![0-9a-z])|may visit|proof [0-9a-f]{8}|to report[:,]"
                    + "|waiting for the visit|withdrawn:|your customer|no pre-report|such pre-report|visits are registered|takes pre-reports"
                    + "|protected until|send again in this form|like this:|sales office will look|acted for you|more projects|was checked again)");

    /** After these words stands what the sender wrote, to be filled in and sent again. */
    private static final Sought TO_SEND_AGAIN = Sought.of("请补全后重发 ?:|Please complete and send again:");

    /** Whose words are whose in a message. */
    static Echo in(Text text) {
        if (!OURS.isIn(text) && !TO_SEND_AGAIN.isIn(text)) {
            return new Echo(text, List.of());
        }
        List<Text> ours = new ArrayList<>();
        boolean[] blank = new boolean[text.length()];
        for (Text line : text.split(Signs.LINE_END)) {
            int from = line.position() - text.position();
            int end = ofUs(line);
            if (end > 0) {
                Arrays.fill(blank, from, from + end, true);
                ours.add(line.subSequence(0, end));
            }
        }
        return new Echo(ours.isEmpty() ? text : text.blank(at -> blank[at]), ours);
    }

    /** How much of a line is ours: all of it, or all before the text to send again. */
    private static int ofUs(Text line) {
        Optional<Text> again = TO_SEND_AGAIN.in(line);
        if (again.isPresent()) {
            return again.get().position() + again.get().length() - line.position();
        }
        return OURS.isIn(line) ? line.length() : 0;
    }

    /** Whether the message, its courtesy taken off, is nothing else. */
    boolean isAll(Text bare) {
        return !found.isEmpty() && !bare.holds(Signs.OF_WORDS);
    }

    /** An answer of ours beside words of the sender's: which of them count, only the sender knows. A text to fill in is no such answer. */
    Optional<Problem> doubt() {
        return found.isEmpty()
                ? Optional.empty()
                : found.stream()
                        .filter(line -> !TO_SEND_AGAIN.isIn(line))
                        .findFirst()
                        .map(line -> new Problem(Field.REMARK, Problem.Why.AMBIGUOUS, Optional.of(beginning(line))));
    }

    private static String beginning(Text line) {
        Text words = line.strip(BETWEEN_WORDS);
        return words.subSequence(0, Math.min(6, words.length())).raw();
    }
}
