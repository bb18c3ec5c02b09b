package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** All formats, in the order in which they are tried: the first that knows a text as its own has it. */
public final class Formats {

    private static final List<Format> IN_ORDER = List.of(
            new TableRows(),
            new LabelledForm(),
            new CustomerLines());

    private Formats() {}

    private static List<Draft> settled(List<Draft> drafts, Text text, ProjectNames projects) {
        NamedProjects.settle(drafts);
        return Leftover.settle(drafts, text, projects);
    }

    /** The pre-reports in a text, not yet understood; empty where no format knows it. */
    public static List<Draft> read(Text text, ProjectNames projects) {
        for (Format format : IN_ORDER) {
            List<Draft> drafts = format.read(text, projects);
            if (!drafts.isEmpty()) {
                return settled(drafts, text, projects);
            }
        }
        return List.of();
    }
}
