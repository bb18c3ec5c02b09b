package dev.baobei.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.baobei.domain.parse.Reader;
import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.ReportReading;
import dev.baobei.domain.parse.Surroundings;
import dev.baobei.domain.party.Project;
import dev.baobei.generated.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** A message that names a project, sent to a number that serves another one, is never a report for that other one. */
class OtherProjectTest {

    private static final int MESSAGES = 4_000;

    @Test
    void theProjectThatIsNamedIsReadWhateverTheNumberServes() {
        assertEquals(List.of(), naming().stream()
                .filter(message -> Judge.of(message, read(message, Directory.ALL, Directory.IMPLIED)).is(Outcome.WRONG))
                .map(Message::text).toList());
    }

    @Test
    void aProjectThatNobodyKnowsIsAskedAboutAndNotTakenForTheOneServed() {
        assertEquals(List.of(), naming().stream().filter(message -> {
            Set<String> named = message.reports().stream().map(Meant::project).collect(Collectors.toSet());
            List<Project> others = Directory.ALL.stream().filter(project -> !named.contains(project.name())).toList();
            Project served = others.get((int) (message.seed() % others.size()));
            return read(message, others, served).reports().stream().anyMatch(ReportReading::isComplete);
        }).map(Message::text).toList());
    }

    /** Messages that name the project of every report. */
    private static List<Message> naming() {
        List<Message> naming = LongStream.range(0, MESSAGES).mapToObj(Grammar::message)
                .filter(message -> !message.isImplied() && message.kinds().equals(Set.of(Reading.Kind.PRE_REPORT)))
                .filter(message -> message.reports().stream().allMatch(Meant::isCertain)).toList();
        assertTrue(naming.size() > MESSAGES / 2, () -> "only " + naming.size());
        return naming;
    }

    private static Reading read(Message message, List<Project> known, Project served) {
        return Reader.read(message.text(), new Surroundings(known, Optional.of(served), message.received()));
    }
}
