package dev.baobei.proof;

import jakarta.inject.Inject;

import dev.baobei.flow.replay.CheckpointFlow;
import dev.baobei.postgres.checkpoint.CheckpointSettings;
import dev.baobei.story.Town;

/** What the proofs of a journal share: a life that is played, its checkpoints, and the key that signs them. */
abstract class PlayedStory {

    @Inject
    Town town;

    @Inject
    CheckpointFlow checkpoints;

    @Inject
    CheckpointSettings settings;

    final Played played() throws Throwable {
        return new Played(town, checkpoints).play();
    }
}
