package dev.baobei.domain.reply;

import java.time.Instant;
import java.util.Optional;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.PreReport;

/** What an agent is told about an appeal (申诉): the same whether or not anybody else reported the customer. */
public interface AppealReply {

    /** An answer to the agent's text. */
    sealed interface Answer extends Reply.AboutReports {}

    /** On record, to be answered by then. */
    record Recorded(Project project, PreReport report, Instant dueAt, String mark) implements Answer {}

    /** As many as may wait about one report wait; the first one is to be answered by then. */
    record Waiting(Project project, PreReport report, int many, Instant dueAt) implements Answer {}

    /** Nothing is said of why. */
    record WithoutWords(PreReport report) implements Answer {}

    /** Which report is meant is not said: how it is done. */
    record HowToAppeal() implements Answer {}

    /** What the agent is told later. */
    sealed interface Told extends Reply.Notice {}

    /** It was answered. Where the project keeps secrets no words are told: they would say who else is there. */
    record Answered(Project project, PreReport report, Optional<String> words) implements Told {}

    /** It was not answered in time. */
    record Overdue(Project project, PreReport report) implements Told {}
}
