package dev.baobei.flow.visit;

import java.util.UUID;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.visit.HandedShare;

/** What becomes of a hand-over of a visited customer. */
public sealed interface ShareHandOverOutcome {

    /** The share is the colleague's, now or before. */
    record Done(HandedShare share, Project project) implements ShareHandOverOutcome {}

    /** It is not final for whom the customer is, or another visit says it. */
    record NotDecidedHere(UUID decides) implements ShareHandOverOutcome {}

    /** The agency has no share by this visit, or several of whose it is not said which. */
    record WhichShare() implements ShareHandOverOutcome {}

    /** The agency has no agent of that name who works there, or several. */
    record WhichAgent() implements ShareHandOverOutcome {}

    /** No such visit, or none of theirs. */
    record Unknown() implements ShareHandOverOutcome {}
}
