package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/** One way in which salespeople write pre-reports (报备格式). */
interface Format {

    /** The pre-reports in a text of this form, in order; empty where the text is not of this form. */
    List<Draft> read(Text text, ProjectNames projects);
}
