package dev.baobei.domain.parse;

import java.util.List;

import dev.baobei.domain.text.Text;

/** Words that announce a value or join it to its label, and say nothing themselves: 应该是, 的. */
final class Fillers {

    /** The longest first. */
    private static final List<String> ALL = List.of("应该是", "更正为", "补充", "补全", "更正", "改成", "改为", "应为", "全名", "全称", "号码", "是",
            "为",
            "叫", "的", "号");

    private Fillers() {}

    /** What stands behind them. */
    static Text without(Text word) {
        return ALL.stream().filter(word::startsWith).findFirst().map(filler -> without(word.after(filler.length())))
                .orElse(word);
    }
}
