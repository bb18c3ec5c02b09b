package dev.baobei.flow.notice;

import java.util.Optional;

import dev.baobei.domain.message.KeptMessage;
import dev.baobei.domain.party.Directory;
import dev.baobei.domain.party.GatewayNumber;

/** The number of ours on which what a message began goes on. */
public final class Conversation {

    private Conversation() {}

    /** With its sender: on the number that was written to; where staff entered it, on one of the project's. */
    public static GatewayNumber withSender(KeptMessage message, Directory directory) {
        return message.channel().equals(GatewayNumber.DESK) ? another(message, directory) : same(message);
    }

    /** With a colleague: on the number that was written to, or on another of ours where that is no phone number. */
    public static GatewayNumber withColleague(KeptMessage message, Directory directory) {
        return message.number().equals(Directory.bare(message.number())) ? same(message) : another(message, directory);
    }

    private static GatewayNumber same(KeptMessage message) {
        return new GatewayNumber(message.channel(), message.number(), Optional.empty());
    }

    private static GatewayNumber another(KeptMessage message, Directory directory) {
        return directory.servedBy(message.channel(), message.number()).stream()
                .flatMap(project -> directory.numberFor(project.id()).stream()).findFirst().orElse(same(message));
    }
}
