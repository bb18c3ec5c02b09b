package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Conjunction;
import dev.baobei.domain.party.Title;
import dev.baobei.domain.text.Text;

/** A run of characters between known words: a name, two joined ones, a gender, or just a word. */
record Unknown(Text run) {

    private static final int LONGEST_PAIR = 12;

    List<Piece> pieces() {
        if (Title.of(run.toString()).isPresent()) {
            return List.of(Piece.of(Piece.Kind.GENDER, run));
        }
        int verb = trailingVerb();
        if (verb > 0) {
            return List.of(Piece.of(Piece.Kind.NAME, run.subSequence(0, verb)),
                    Piece.of(Piece.Kind.HARMLESS, run.after(verb)));
        }
        NameWord name = run.length() > 40 ? NameWord.NO_NAME : NameWord.of(run);
        int joiner = run.length() > 40 ? 0 : Conjunction.lengthIn(run);
        if (joiner > 0) {
            List<Piece> pieces = new ArrayList<>(List.of(Piece.of(Piece.Kind.JOINER, run.subSequence(0, joiner))));
            pieces.addAll(new Unknown(run.after(joiner)).pieces());
            return pieces;
        }
        return name == NameWord.NO_NAME
                ? joined()
                : List.of(Piece.of(name == NameWord.NAME ? Piece.Kind.NAME : Piece.Kind.DOUBTFUL, run));
    }

    /** 李女士看 before a project: where the verb begins, 0 where none does. */
    private int trailingVerb() {
        int last = run.length() - 1;
        boolean isVerb = last > 1 && last < 8 && "看来去到在".indexOf(run.charAt(last)) >= 0;
        return isVerb && NameWord.of(run) == NameWord.NO_NAME && NameWord.of(run.subSequence(0, last)) == NameWord.NAME
                ? last
                : 0;
    }

    /** 张伟和李娟 are two names, a joiner alone is one, 张和平 is not. */
    private List<Piece> joined() {
        for (String joiner : PlainWords.JOINERS) {
            int at = run.length() > LONGEST_PAIR ? -1 : run.indexOf(joiner);
            Text before = at < 0 ? run : run.subSequence(0, at);
            Text after = at < 0 ? run : run.after(at + joiner.length());
            if (at >= 0 && isNameOrNothing(before) && isNameOrNothing(after)) {
                return Stream.of(before, run.subSequence(at, at + joiner.length()), after).filter(part -> !part.isEmpty())
                        .map(part -> Piece.of(part.is(joiner) ? Piece.Kind.JOINER : Piece.Kind.NAME, part)).toList();
            }
        }
        return List.of(Piece.of(Piece.Kind.WORD, run));
    }

    private static boolean isNameOrNothing(Text part) {
        return part.isEmpty() || part.length() > 1 && NameWord.of(part) == NameWord.NAME;
    }
}
