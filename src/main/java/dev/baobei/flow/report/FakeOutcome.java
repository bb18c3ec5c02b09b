package dev.baobei.flow.report;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.prereport.FakeReport;

/** What became of an act on a report that staff say was made up (虚假报备). */
public sealed interface FakeOutcome {

    /** How it stands now. */
    record Done(FakeReport fake, Project project, boolean isNew) implements FakeOutcome {}

    /** There is no such report, or nothing like that was said of it. */
    record Unknown(boolean report) implements FakeOutcome {}

    /** The project's terms record none. */
    record NotCounted() implements FakeOutcome {}

    /** Nobody confirmed that it was made up: there is nothing to take back. */
    record NotConfirmed() implements FakeOutcome {}

    /** Something else that was said of it waits for its second person. */
    record Waits() implements FakeOutcome {}

    /** It waits for nobody any more. */
    record Decided() implements FakeOutcome {}

    /** Who said it agrees. */
    record SecondPersonNeeded() implements FakeOutcome {}

    /** Only a manager decides on what somebody else said. */
    record ManagerNeeded() implements FakeOutcome {}
}
