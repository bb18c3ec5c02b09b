package dev.baobei.domain.reply;

import java.util.Optional;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport.Word;
import dev.baobei.domain.prereport.PreReport;

/**
 * To an agent: two people of the staff say that a report of theirs was made up (虚假报备), and what that is worth.
 *
 * @param word nothing where they take that back
 */
public record FakeNotice(Project project, PreReport report, Optional<Word> word) implements PlacedNotice {}
