package dev.baobei.domain.reply;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Terms;

/** A complete report to copy, in the form that a project's terms ask: it is accepted as it stands. */
public record Example(Project project, Terms terms) {}
