package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.WordList;
import dev.baobei.domain.text.Words;

/**
 * Who signs a report: 诚邦地产王磊.
 *
 * @param agency the agency's name, empty where none stands there
 * @param agent  what follows it
 */
record Signature(Text agency, Text agent) {

    private static final List<String> AGENCY_ENDS = List.of("有限公司", "公司", "不动产", "房地产", "地产", "房产", "置业", "中介", "经纪", "门店",
            "房屋", "置地", "找房", "租房", "家装", "分行");
    private static final Words AGENCIES = Words.of(WordList.of(Signature.class, "words", "agencies"));
    private static final Sought ANY_END = Sought.of(String.join("|", AGENCY_ENDS));

    /** The signature in a word, or nothing where no agency's name is in it. */
    static Optional<Signature> of(Text word) {
        int known = AGENCIES.lengthIn(word);
        int ended = ANY_END.isIn(word) ? AGENCY_ENDS.stream().mapToInt(suffix -> end(word, suffix)).max().orElse(0) : 0;
        int end = Math.max(known, ended);
        return end == 0 ? Optional.empty() : Optional.of(new Signature(word.subSequence(0, end), word.after(end)));
    }

    private static int end(Text word, String suffix) {
        int at = word.indexOf(suffix);
        return at < 1 ? 0 : at + suffix.length();
    }
}
