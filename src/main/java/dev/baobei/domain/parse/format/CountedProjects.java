package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** How many projects a message says it is for (三个项目): one that names more or fewer is asked about. */
final class CountedProjects {

    private static final String COUNTS = "两三四五";
    private static final Sought PROJECTS = Sought.of("个项目");

    private CountedProjects() {}

    /** The words that count, where they count something else than what is named. */
    static Optional<Text> contradicting(int named, Text text) {
        int at = PROJECTS.mayBeIn(text) ? text.indexOf("个项目") : -1;
        int said = at < 1 ? -1 : COUNTS.indexOf(text.charAt(at - 1)) + 2;
        return said > 1 && named > 0 && said != named ? Optional.of(text.subSequence(at - 1, at + 3)) : Optional.empty();
    }
}
