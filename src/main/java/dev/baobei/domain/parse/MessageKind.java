package dev.baobei.domain.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Reading.Kind;
import dev.baobei.domain.parse.format.NamesIn;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/**
 * What sort of message it is, and what follows its command word.
 *
 * @param argument behind 查询, 撤回, 补全, 跟进 and 申诉, where something does
 */
record MessageKind(Kind kind, Optional<Text> argument) {

    private static final Signs SIGNS = Signs.of(" \n,;:。、.!?'\"“”‘’()[]【】《》「」~*#-_");
    private static final Signs SIGNS_AND_CONTROLS = SIGNS.or(Signs.between('\0', '\u001F'));
    private static final Signs ENDS_OF_FIRST = Signs.of("\n:,;。!】]");
    private static final Set<String> PROVIDER = Set.of("STOP", "STOPALL", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
            "UNSUBSCRIBE", "YES", "START",
            "UNSTOP", "HELP", "INFO");
    private static final Set<String> OPT_OUT = Set.of("退订", "TD", "T", "回复TD", "回T退订", "TD退订", "取消订阅", "不要再发", "拒收");
    private static final Set<String> HELP = Set.of("帮助", "格式", "报备格式", "怎么报备", "如何报备", "使用说明", "使用帮助", "模板", "报备模板", "怎么用",
            "说明", "报备帮助", "怎样报备");
    private static final Set<String> VISIT = Set.of("客户到访", "客户已到访", "客户到访通知", "到访通知", "客户已到", "客户到场", "到访确认");
    private static final Sought ARRIVED = Sought.of("已到|已经到|到了(?!联系|再|打|给|以后|之后|就|会|叫|找|跟|麻烦|案场)|到访了|到场了|已来访");
    private static final Sought REPLIES = Sought
            .of("报备(?:成功(?! ?(?:请|麻烦)?(?:回复?|告诉|告知|通知|说))|无效|失败|已经成功|和案场项目不一致|了|的客户锁定)|已驳回|不能报备|不允许报备|已被其他|已预约"
                    + "|请勿重复操作|保护期截止|被确认为|无效客户|请牢记|查看报备详情|您报备的客户");
    private static final String BEGINNINGS_OF_TIMES = "0123456789今明后大周星礼本下上中早晚凌傍一二两三四五六七八九十约预半";
    private static final int LONGEST_WORD = 12;

    static final MessageKind CHATTER = plain(Kind.CHATTER);

    /**
     * The sort of a message.
     *
     * @param text     what was typed
     * @param bare     the same without what is wrapped round it
     * @param projects what may be reported for
     */
    static MessageKind of(Text text, Text bare, ProjectNames projects) {
        Text words = bare.strip(SIGNS_AND_CONTROLS);
        if (!bare.holds(Signs.OF_WORDS) && !bare.holds('*')) {
            return plain(text.holds(Signs.OF_WORDS) || hasPictures(text) ? Kind.CHATTER : Kind.EMPTY);
        }
        String word = words.length() > LONGEST_WORD ? "" : words.toString().toUpperCase(Locale.ROOT);
        if (PROVIDER.contains(word)) {
            return plain(Kind.PROVIDER);
        }
        if (OPT_OUT.contains(word)) {
            return plain(Kind.OPT_OUT);
        }
        return HELP.contains(word)
                ? plain(Kind.HELP)
                : Command.in(words)
                        .map(command -> new MessageKind(command.kind(), command.argument()))
                        .orElseGet(() -> plain(withFields(bare, words, projects)));
    }

    /** Emoji and other pictures are blanks to everything else. */
    private static boolean hasPictures(Text text) {
        return text.raw().codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL && c > 0xFFFF);
    }

    private static MessageKind plain(Kind kind) {
        return new MessageKind(kind, Optional.empty());
    }

    private static Kind withFields(Text text, Text words, ProjectNames projects) {
        if (isVisitNotice(words)) {
            return Kind.VISIT_NOTICE;
        }
        if (Retraction.is(words)) {
            return Kind.WITHDRAWAL;
        }
        if (Arrival.is(words, projects)) {
            return Kind.VISIT_NOTICE;
        }
        boolean labelled = hasLabel(text);
        if (!labelled && REPLIES.isIn(text)) {
            return Kind.CHATTER;
        }
        boolean reports = labelled || text.indexOf("报备") >= 0 || !PhoneFinder.in(text).isEmpty()
                || namesProject(words, projects);
        return !reports ? Kind.CHATTER : asksOnly(text, labelled, projects) ? Kind.HELP : orOfEarlierReport(text, labelled);
    }

    /** 请问金桥农批今天还能报备吗: a question that names no customer asks how or whether to report. */
    private static boolean asksOnly(Text text, boolean labelled, ProjectNames projects) {
        return !labelled && text.indexOf("报备") >= 0 && PhoneFinder.in(text).isEmpty() && Question.in(text).isPresent()
                && NamesIn.of(text, projects).names().isEmpty();
    }

    private static Kind orOfEarlierReport(Text text, boolean labelled) {
        boolean arrived = !labelled && ARRIVED.isIn(text);
        return EarlierReport.in(text).orElse(arrived ? Kind.VISIT_NOTICE : Kind.PRE_REPORT);
    }

    /** 客户到访 as a line of its own; 客户到访时间 is a label, and so is 到访 before a time. */
    private static boolean isVisitNotice(Text words) {
        int end = words.indexOf(ENDS_OF_FIRST, 0);
        Text first = words.subSequence(0, end < 0 ? words.length() : end).strip(SIGNS);
        boolean isAlone = first.is("到访") && end > 0 && !words.after(end + 1).strip().isEmpty()
                && BEGINNINGS_OF_TIMES.indexOf(words.after(end + 1).strip().charAt(0)) < 0;
        return isAlone || first.length() <= LONGEST_WORD && VISIT.contains(first.toString());
    }

    private static boolean hasLabel(Text text) {
        for (int at = text.indexOf(':', 0); at >= 0; at = text.indexOf(':', at + 1)) {
            for (int length = Math.min(at, Label.LONGEST); length > 0; length--) {
                if (Label.of(text.subSequence(at - length, at)).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A project and somebody's name, or a project alone, is the beginning of a report; 金桥农批现在均价3.8万 is none. */
    private static boolean namesProject(Text words, ProjectNames projects) {
        boolean named = projects.startOf(words).isPresent();
        return named && (!projects.of(words).isEmpty() || !NamesIn.of(words, projects).names().isEmpty());
    }
}
