package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/** What must hold for somebody to report at all, whatever the message says. */
interface SenderRule {

    /** What it answers of this sender. */
    Answered ask(Agent agent);
}
