package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.format.Piece.Kind;

/** What the order of pieces tells: whether numbers stand before names, whether a name has its number. */
final class Sequence {

    private Sequence() {}

    /** 138****1234 张三 139****5678 李四: every number stands before its name, and none behind a word that may be one. */
    static boolean isNumbersFirst(List<Piece> pieces) {
        int people = 0;
        Piece before = null;
        for (Piece piece : pieces) {
            if (piece.is(Kind.PHONE) && before != null && (before.is(Kind.WORD) || before.is(Kind.AGENCY))) {
                return false;
            }
            boolean ofAgent = before != null && before.is(Kind.LABEL) && before.label().orElseThrow().field() != Field.NAME;
            if (piece.is(Kind.PHONE) || isName(piece) && !ofAgent) {
                if (piece.is(Kind.PHONE) != (people % 2 == 0)) {
                    return false;
                }
                people++;
            }
            before = piece.is(Kind.SIGN) || piece.is(Kind.HARMLESS) || piece.is(Kind.GENDER) ? before : piece;
        }
        return people > 0 && people % 2 == 0;
    }

    static boolean isName(Piece piece) {
        return piece.is(Kind.NAME) || piece.is(Kind.DOUBTFUL);
    }

    /** 1、张三138****1234 2、李四13900000001: a counted list holds customers alone. */
    static boolean isCounted(List<Piece> pieces) {
        int counted = 0;
        for (int at = 2; at < pieces.size(); at++) {
            boolean isCounted = isName(pieces.get(at)) && pieces.get(at - 1).is(Kind.SIGN)
                    && pieces.get(at - 2).is(Kind.HARMLESS)
                    && Character.isDigit(pieces.get(at - 2).text().charAt(0));
            counted += isCounted ? 1 : 0;
        }
        return counted > 1;
    }

    /** Whether the next that says something after a name is a number: nothing but signs, a gender and labels of numbers between. */
    static boolean leadsToNumber(List<Piece> pieces, int name) {
        for (int at = name + 1; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.is(Kind.PHONE)) {
                return true;
            }
            if (!isBeforeNumber(piece)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBeforeNumber(Piece piece) {
        return switch (piece.kind()) {
            case SIGN, GENDER, LINE_END, HARMLESS, PROJECT, TYPE -> true;
            case LABEL -> piece.announces(Field.PHONE) || piece.announces(Field.GENDER);
            default -> false;
        };
    }

    /** Index of the last number, or -1. */
    static int lastNumber(List<Piece> pieces) {
        int at = pieces.size() - 1;
        while (at >= 0 && !pieces.get(at).is(Kind.PHONE)) {
            at--;
        }
        return at;
    }

    /** 张三 云栖府 138****1234: a project stands between a name and its number. */
    static boolean namesOwnProject(List<Piece> pieces, int name) {
        int at = name + 1;
        while (at < pieces.size() && !pieces.get(at).is(Kind.PHONE) && !pieces.get(at).is(Kind.PROJECT)
                && !pieces.get(at).is(Kind.LINE_END)) {
            at++;
        }
        return at < pieces.size() && pieces.get(at).is(Kind.PROJECT);
    }

    /** 张三138****1234看云栖府，李四139****5678看山河印: behind each number its project, before the first none. */
    static boolean isProjectsLast(List<Piece> pieces) {
        List<Piece> ends = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.is(Kind.PHONE) || piece.is(Kind.PROJECT)) {
                if (!piece.is(ends.size() % 2 == 0 ? Kind.PHONE : Kind.PROJECT)) {
                    return false;
                }
                ends.add(piece);
            }
        }
        return ends.size() > 2 && ends.size() % 2 == 0 && areAlike(ends);
    }

    /** Whether all numbers are hidden, or none of them. */
    private static boolean areAlike(List<Piece> ends) {
        return ends.stream().filter(piece -> piece.is(Kind.PHONE)).map(piece -> LikeNumbers.isHidden(piece.text()))
                .distinct().count() == 1;
    }
}
