package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.text.Text;

/**
 * The smallest part of a text that says something by itself: a name, a number, a label, a sign.
 *
 * @param kind  what it is, by itself
 * @param label for a label, what it announces
 */
record Piece(Kind kind, Text text, Optional<Label> label) {

    /** What a piece can be. */
    enum Kind {
        PROJECT, TYPE, NAME,
        /** Could be a name, or an unknown project and a name run together. */
        DOUBTFUL, GENDER, PHONE, TIME, AGENCY, LABEL,
        /** 和, 还有, 或 */
        JOINER,
        /** Says nothing about a report: 麻烦, 一下, 看. */
        HARMLESS,
        /** Anything else: only its place can tell what it is. */
        WORD,
        /** , ; 。 and their like. */
        SIGN, LINE_END
    }

    static Piece of(Kind kind, Text text) {
        return new Piece(kind, text, Optional.empty());
    }

    static Piece of(Label label, Text text) {
        return new Piece(Kind.LABEL, text, Optional.of(label));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is a label of this field. */
    boolean announces(Field field) {
        return label.isPresent() && label.get().field() == field;
    }

    /** A sign, a word that joins, or one that says nothing. */
    boolean isBetween() {
        return is(Kind.SIGN) || is(Kind.JOINER) || is(Kind.HARMLESS);
    }

    /** Index after it in the text that it was cut from. */
    int end(Text whole) {
        return text.position() + text.length() - whole.position();
    }

    @Override
    public String toString() {
        return "Piece[" + kind + "]";
    }
}
