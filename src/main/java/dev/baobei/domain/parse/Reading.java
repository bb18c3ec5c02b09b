package dev.baobei.domain.parse;

import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param kind      what sort of message it is, decided before any field is looked for
 * @param reports   the pre-reports in it, numbered as sent; empty for every other kind
 * @param argument  what follows a command word: a receipt or the last four digits
 * @param spans     the parts of the raw text that were taken for something, in order
 */
public record Reading(Kind kind, List<ReportReading> reports, Optional<String> argument, List<Span> spans) {

    /** The sorts of messages that share the channel. */
    public enum Kind {
        /** 报备 */
        PRE_REPORT,
        /** 客户到访 */
        VISIT_NOTICE,
        /** 补全, 补充, 更正 */
        SUPPLEMENT,
        /** 撤回 and a receipt */
        WITHDRAWAL,
        /** 跟进, a receipt and words */
        FOLLOW_UP,
        /** 申诉, 异议, 争议, a receipt and words */
        APPEAL,
        /** 查询, alone or with a receipt or the last four digits */
        QUERY,
        /** 帮助, 格式 */
        HELP,
        /** 退订, TD, T */
        OPT_OUT,
        /** STOP, START, YES ...: the provider's words, never ours */
        PROVIDER,
        EMPTY,
        /** Anything else */
        CHATTER
    }
}
