package dev.baobei.generated;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.baobei.domain.party.Gender;
import dev.baobei.domain.party.Project;

/** The data that a message is about to say: one project, one customer, one agent. Everything else is made of several. */
final class Sheet {

    final Chance chance;
    final Hand hand;
    final boolean isImplied;
    final LocalDateTime received;
    final Project project;
    final String agency;
    final String agent;
    final String agentPhone;
    private final List<String> claims = new ArrayList<>();

    /** @param device makes of the hand that chance gives another, where a test wants the same words from another device */
    Sheet(Chance chance, UnaryOperator<Hand> device) {
        this.chance = chance;
        hand = device.apply(Hand.of(chance));
        isImplied = chance.percent(25);
        received = LocalDateTime.of(2026, chance.between(1, 12), chance.between(1, 28), chance.between(8, 17),
                chance.between(0, 59));
        project = isImplied ? Directory.IMPLIED : chance.pick(Directory.ALL);
        agency = hand.words(chance.word("agency.full"));
        agent = hand.words(chance.word("agent"));
        agentPhone = Number.mobile(chance);
    }

    Project otherProject() {
        return chance.pick(Directory.ALL.stream().filter(other -> !other.equals(project)).toList());
    }

    /** Words that a reading may give as agency, agent or property type. */
    String claim(String words) {
        claims.add(words);
        return words;
    }

    List<String> claims() {
        return List.copyOf(claims);
    }

    Instant receivedAt() {
        return instant(received);
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(Directory.ZONE).toInstant();
    }

    Meant meant(Name name, List<Number> phones, Optional<Time> time) {
        return meant(project, name, phones, time);
    }

    Meant meant(Project of, Name name, List<Number> phones, Optional<Time> time) {
        return new Meant(true, of.name(), name.written(), name.gender(), phones.stream().map(Number::pattern).toList(),
                time.flatMap(Time::meant).map(Sheet::instant));
    }

    static Gender gender(String said) {
        return said.equals("男") ? Gender.MALE : said.equals("女") ? Gender.FEMALE : Gender.UNKNOWN;
    }
}
