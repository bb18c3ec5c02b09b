package dev.baobei.domain.reply;

import dev.baobei.domain.message.Entered;

/** To an agent: what staff entered for them (代报), in the words that they would have been answered with. */
public record EnteredReply(Entered.Means means, Reply done) implements Reply.AboutReports {}
