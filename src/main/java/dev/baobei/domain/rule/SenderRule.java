package dev.baobei.domain.rule;

import dev.baobei.domain.party.Agent;

/** A rule about whoever reports, whatever the message says. */
non-sealed interface SenderRule extends Rule {

    /** What it answers of this sender. */
    Answered ask(Agent agent);
}
