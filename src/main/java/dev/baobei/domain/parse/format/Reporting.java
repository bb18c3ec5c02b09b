package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.text.Words;

/** Who reports (经纪人), as the order of pieces tells without a label: 王磊报备, 郑凯带看, 王磊 诚邦地产. */
final class Reporting {

    private static final Words WORDS = Words.of("报备", "预报备", "补充报备");

    /** Three, and a sign between each two. */
    private static final int FIELDS = 5;

    private Reporting() {}

    /** Whether a name is the agent's though no label says so. */
    static boolean isAgent(List<Piece> pieces, int name, Customers customers) {
        boolean hasNumber = Sequence.leadsToNumber(pieces, name);
        return isPrescribedAgent(pieces, name) || customers.hasNumber() && brings(pieces, name)
                || !customers.isEmpty() && !hasNumber && isBeforeAgency(pieces, name)
                || customers.isEmpty() && reportsWithNumber(pieces, name);
    }

    /** 王磊 诚邦地产: whoever stands before an agency is its agent. */
    private static boolean isBeforeAgency(List<Piece> pieces, int name) {
        int next = name + 1;
        while (next < pieces.size() && (pieces.get(next).is(Kind.SIGN) || pieces.get(next).is(Kind.HARMLESS))) {
            next++;
        }
        return next < pieces.size() && pieces.get(next).is(Kind.AGENCY);
    }

    /** 王磊报备张伟138****1234, 王磊(诚邦地产)报备…: whoever stands right before 报备 reports. */
    static boolean reports(List<Piece> pieces, int name) {
        int next = name + 1;
        while (next < pieces.size() && !NameWord.isTitled(pieces.get(name).text())
                && (pieces.get(next).is(Kind.SIGN) && "()[]".contains(pieces.get(next).text())
                        || pieces.get(next).is(Kind.AGENCY))) {
            next++;
        }
        return isReporting(pieces, next);
    }

    private static boolean isReporting(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at).is(Kind.HARMLESS) && WORDS.have(pieces.get(at).text());
    }

    /** 王磊13900000001报备云栖府张先生138****1234: a whole number before 报备, and behind it only hidden ones. */
    private static boolean reportsWithNumber(List<Piece> pieces, int name) {
        if (name + 2 >= pieces.size() || !pieces.get(name + 1).is(Kind.PHONE) || !isReporting(pieces, name + 2)) {
            return false;
        }
        List<Piece> others = pieces.subList(name + 3, pieces.size()).stream().filter(piece -> piece.is(Kind.PHONE)).toList();
        return !LikeNumbers.isHidden(pieces.get(name + 1).text()) && !others.isEmpty()
                && others.stream().allMatch(other -> LikeNumbers.isHidden(other.text()));
    }

    /** 138****1234 郑凯带看: whoever is last and brings the customer is the agent. */
    private static boolean brings(List<Piece> pieces, int name) {
        return pieces.get(name).is(Kind.NAME) && !NameWord.isTitled(pieces.get(name).text()) && name + 1 < pieces.size()
                && pieces.get(name + 1).is(Kind.HARMLESS) && pieces.get(name + 1).text().is("带看")
                && pieces.subList(name + 2, pieces.size()).stream().allMatch(piece -> piece.is(Kind.SIGN));
    }

    /**
     * The third of exactly three fields, 客户姓名、手机号码、业务员姓名.
     *
     * <p>Regulations on receipt of customers (rows R017 and R018 of the field corpus): "客户姓名、手机号码留前3后4、业务员姓名".
     */
    private static boolean isPrescribedAgent(List<Piece> pieces, int name) {
        if (pieces.size() < FIELDS || pieces.size() > 8 || !Sequence.isName(pieces.get(0))) {
            return false;
        }
        List<Piece> fields = pieces.stream().filter(piece -> !piece.is(Kind.LINE_END)).toList();
        return fields.size() == FIELDS && fields.get(4) == pieces.get(name) && Sequence.isName(fields.get(0))
                && fields.get(2).is(Kind.PHONE) && fields.get(1).is(Kind.SIGN) && fields.get(3).is(Kind.SIGN)
                && fields.get(1).text().charAt(0) == fields.get(3).text().charAt(0)
                && !NameWord.isTitled(pieces.get(name).text());
    }
}
