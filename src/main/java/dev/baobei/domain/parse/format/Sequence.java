package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.format.Piece.Kind;

/** What the order of pieces tells: whether numbers stand before names, whether a name has its number. */
final class Sequence {

    private Sequence() {}

    /** 138****1234 张三 139****5678 李四: every number stands before its name, and none behind a word that may be one. */
    static boolean isNumbersFirst(List<Piece> pieces) {
        List<Piece> people = new ArrayList<>();
        Piece before = null;
        for (Piece piece : pieces) {
            if (piece.is(Kind.PHONE) && before != null && (before.is(Kind.WORD) || before.is(Kind.AGENCY))) {
                return false;
            }
            boolean ofAgent = before != null && before.is(Kind.LABEL) && before.label().orElseThrow().field() != Field.NAME;
            if (piece.is(Kind.PHONE) || isName(piece) && !ofAgent) {
                people.add(piece);
            }
            before = piece.is(Kind.SIGN) || piece.is(Kind.HARMLESS) || piece.is(Kind.GENDER) ? before : piece;
        }
        return isAlternating(people);
    }

    private static boolean isAlternating(List<Piece> people) {
        for (int at = 0; at < people.size(); at++) {
            if (people.get(at).is(Kind.PHONE) != (at % 2 == 0)) {
                return false;
            }
        }
        return !people.isEmpty() && people.size() % 2 == 0;
    }

    static boolean isName(Piece piece) {
        return piece.is(Kind.NAME) || piece.is(Kind.DOUBTFUL);
    }

    /** 1、张三138****1234 2、李四13900000001: a counted list holds customers alone. */
    static boolean isCounted(List<Piece> pieces) {
        long counted = IntStream.range(2, pieces.size()).filter(at -> isName(pieces.get(at)) && pieces.get(at - 1).is(Kind.SIGN)
                && pieces.get(at - 2).is(Kind.HARMLESS) && Character.isDigit(pieces.get(at - 2).text().charAt(0))).count();
        return counted > 1;
    }

    /** Whether the next that says something after a name is a number: nothing but signs, a gender and labels of numbers between. */
    static boolean leadsToNumber(List<Piece> pieces, int name) {
        for (int at = name + 1; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.is(Kind.PHONE)) {
                return true;
            }
            boolean between = piece.is(Kind.SIGN) || piece.is(Kind.GENDER) || piece.is(Kind.LINE_END) || piece.is(Kind.HARMLESS)
                    || piece.is(Kind.PROJECT) || piece.is(Kind.TYPE)
                    || piece.label().filter(label -> label.field() == Field.PHONE || label.field() == Field.GENDER).isPresent();
            if (!between) {
                return false;
            }
        }
        return false;
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
        List<Piece> ends = pieces.stream().filter(piece -> piece.is(Kind.PHONE) || piece.is(Kind.PROJECT)).toList();
        boolean alike = ends.stream().filter(piece -> piece.is(Kind.PHONE)).map(piece -> LikeNumbers.isHidden(piece.text()))
                .distinct().count() == 1;
        return alike && ends.size() > 2 && ends.size() % 2 == 0
                && IntStream.range(0, ends.size()).allMatch(at -> ends.get(at).is(at % 2 == 0 ? Kind.PHONE : Kind.PROJECT));
    }
}
