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

    private static boolean isName(Piece piece) {
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

    /** 王磊 诚邦地产: whoever stands before an agency is its agent. */
    static boolean isBeforeAgency(List<Piece> pieces, int name) {
        int next = name + 1;
        while (next < pieces.size() && (pieces.get(next).is(Kind.SIGN) || pieces.get(next).is(Kind.HARMLESS))) {
            next++;
        }
        return next < pieces.size() && pieces.get(next).is(Kind.AGENCY);
    }

    /** 王磊报备张伟138****1234: whoever stands right before 报备 reports. */
    static boolean reports(List<Piece> pieces, int name) {
        return name + 1 < pieces.size() && pieces.get(name + 1).is(Kind.HARMLESS)
                && List.of("报备", "预报备", "补充报备").stream().anyMatch(pieces.get(name + 1).text()::is);
    }

    /** 138****1234 郑凯带看: whoever is last and brings the customer is the agent. */
    static boolean brings(List<Piece> pieces, int name) {
        return pieces.get(name).is(Kind.NAME) && !NameWord.isTitled(pieces.get(name).text()) && name + 1 < pieces.size()
                && pieces.get(name + 1).is(Kind.HARMLESS) && pieces.get(name + 1).text().is("带看")
                && pieces.subList(name + 2, pieces.size()).stream().allMatch(piece -> piece.is(Kind.SIGN));
    }

    /**
     * The third of exactly three fields, 客户姓名、手机号码、业务员姓名.
     *
     * <p>Regulations on receipt of customers (rows R017 and R018 of the field corpus): "客户姓名、手机号码留前3后4、业务员姓名".
     */
    static boolean isPrescribedAgent(List<Piece> pieces, int name) {
        if (pieces.size() > 8) {
            return false;
        }
        List<Piece> fields = pieces.stream().filter(piece -> !piece.is(Kind.LINE_END)).toList();
        return fields.size() == 5 && fields.get(4) == pieces.get(name) && isName(fields.get(0))
                && fields.get(2).is(Kind.PHONE) && fields.get(1).is(Kind.SIGN) && fields.get(3).is(Kind.SIGN)
                && fields.get(1).text().charAt(0) == fields.get(3).text().charAt(0)
                && !NameWord.isTitled(pieces.get(name).text());
    }
}
