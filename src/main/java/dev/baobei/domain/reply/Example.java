package dev.baobei.domain.reply;

import java.util.Optional;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Terms;

/**
 * A complete report to copy, in the form that a project's terms ask: it is accepted as it stands.
 *
 * @param colleague the name of somebody for whom a filer may report; nobody where the sender reports for themselves
 */
public record Example(Project project, Terms terms, Optional<String> colleague) {

    /** For somebody who reports for themselves. */
    public Example(Project project, Terms terms) {
        this(project, terms, Optional.empty());
    }
}
