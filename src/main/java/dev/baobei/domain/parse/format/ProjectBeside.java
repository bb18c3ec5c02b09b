package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.Problem.Why;
import dev.baobei.domain.text.Text;
import dev.baobei.domain.text.Words;

/** A project that is named and perhaps not the one reported: 不是金桥, 云栖府对面, 云栖府业主. */
final class ProjectBeside {

    private static final Words BEFORE = Words.of("不是", "并非", "不去", "不看", "不报", "别报", "除了", "住在", "现住", "家住");
    private static final Words AFTER = Words.of("旁边", "对面", "附近", "隔壁", "边上", "业主", "老业主", "的业主", "不报", "不看", "不去", "除外");

    private ProjectBeside() {}

    static Optional<Problem> in(Draft draft, Text text) {
        for (Text project : draft.all(Field.PROJECT)) {
            if (isBeside(project, text)) {
                return Optional.of(new Problem(Field.PROJECT, Why.AMBIGUOUS, Optional.of(project.raw())));
            }
        }
        return Optional.empty();
    }

    private static boolean isBeside(Text project, Text text) {
        int from = project.position() - text.position();
        Text before = text.subSequence(Math.max(0, from - 3), from).strip();
        Text after = text.after(from + project.length());
        return BEFORE.end(before) || AFTER.begin(after);
    }
}
