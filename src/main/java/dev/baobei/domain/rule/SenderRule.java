package dev.baobei.domain.rule;

import java.util.Optional;

import dev.baobei.domain.party.Agent;

/** What must hold for somebody to report at all, whatever the message says. */
interface SenderRule {

    /** What it objects to in this sender, if anything. */
    Optional<Objection> objection(Agent agent);
}
