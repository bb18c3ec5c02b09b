package dev.baobei.generated;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.Field;

/** A message while it is typed: the text so far, and where in it the values stand. */
final class Typing {

    final Hand hand;
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    Typing(Hand hand) {
        this.hand = hand;
    }

    /** Words that are no value. */
    Typing words(String words) {
        text.append(hand.words(words));
        return this;
    }

    /** Exactly these characters. */
    Typing raw(String characters) {
        text.append(characters);
        return this;
    }

    Typing project(String name) {
        return value(Field.PROJECT, name, hand.words(name));
    }

    Typing name(Name name) {
        return value(Field.NAME, name.written(), name.typed());
    }

    Typing phone(Number number) {
        return value(Field.PHONE, number.pattern(), hand.veiled(hand.number(number.typed())));
    }

    Typing number(String digits) {
        text.append(hand.number(digits));
        return this;
    }

    private Typing value(Field field, String value, String typed) {
        places.add(new Place(field, value, text.length(), text.length() + typed.length()));
        text.append(typed);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Place> places() {
        return List.copyOf(places);
    }
}
