package dev.baobei.flow.decision;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a webhook waits, how often a message is tried, and how often agents are reminded. */
@ConfigMapping(prefix = "baobei.messages")
public interface MessageSettings {

    /**
     * How long a webhook waits for its decision; then an empty answer is committed and the reply leaves by the outbox. Must be
     * well below the provider's own patience (Twilio: 15 s).
     */
    @WithDefault("8s")
    Duration patience();

    /** After so many failed attempts the sweep sets a message aside for staff. */
    @WithDefault("5")
    int attempts();

    /** What a message gets that says nothing which concerns us. */
    @WithDefault("help")
    Chatter chatter();

    /** How often agents are reminded of reports about to expire, and told that an answer to an appeal is late: a duration, or {@code off} for never. */
    @WithDefault("60s")
    String reminders();

    /** How chatter is answered. */
    enum Chatter {
        /** With how to report, three times at most without a pause of two hours. */
        HELP,
        /** Not at all: for numbers that take part in a group's talk. */
        SILENCE
    }
}
