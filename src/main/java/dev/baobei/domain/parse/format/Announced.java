package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/** What the last label announces, and for how long: 电话138****1234, 车牌沪A88888, 备注：客户之前看过云栖府. */
final class Announced {

    private static final Signs BLANK = Signs.of(" ");

    private Optional<Label> label = Optional.empty();
    private boolean explicit;

    /** @param after what follows the label: a colon makes it one of a form */
    void by(Piece piece, Text after) {
        label = piece.label();
        explicit = isColon(after);
    }

    boolean is(Field field) {
        return label.isPresent() && label.get().field() == field;
    }

    /** Whether it announces free words. */
    boolean isRemark() {
        return label.isPresent() && label.get().field().isInFreeWords();
    }

    /** Gives free words to whom they are said of: a remark is the whole message's, all else the customer's. */
    void give(Text words, Reporter reporter, Customers customers) {
        Field field = label.orElseThrow().field();
        if (field == Field.REMARK) {
            reporter.remark(words);
        } else {
            customers.beside(field, words);
        }
    }

    /** A remark goes up to the next sign, behind a colon up to the next label with one or the end of the line. */
    boolean isRemark(Piece piece, Text after) {
        boolean remark = label.filter(announcing -> announcing.field().isInFreeWords() && !announcing.owner()).isPresent();
        boolean ends = piece.is(Kind.LINE_END) || piece.is(Kind.SIGN) && !explicit
                || piece.is(Kind.LABEL) && (!explicit || isColon(after));
        return remark && !ends;
    }

    void end() {
        label = Optional.empty();
    }

    private static boolean isColon(Text after) {
        Text sign = after.strip(BLANK);
        return !sign.isEmpty() && (sign.charAt(0) == ':' || sign.charAt(0) == '=');
    }
}
