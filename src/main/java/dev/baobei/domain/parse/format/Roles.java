package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.text.Text;

/** Who somebody is by the words beside them: 售楼处王小姐 is of the sales office, 13900000001（经纪人） the agent's number. */
final class Roles {

    private static final Set<String> PLACES = Set.of("售楼处", "案场", "前台", "接待");
    private static final Label STRANGER = new Label(Field.REMARK, false, true);
    private static final Label CUSTOMER = new Label(Field.NAME, false, true);

    private Roles() {}

    /** The pieces with a label before everybody whose role the words beside them say. */
    static List<Piece> labelled(List<Piece> pieces) {
        return atOffice(behind(pieces));
    }

    private static List<Piece> atOffice(List<Piece> pieces) {
        List<Piece> all = pieces;
        for (int at = pieces.size() - 2; at >= 0; at--) {
            if (isOffice(all, at)) {
                all = all == pieces ? new ArrayList<>(pieces) : all;
                int next = at + 2;
                while (next < all.size() && (all.get(next).is(Kind.PHONE) || all.get(next).is(Kind.SIGN))) {
                    next++;
                }
                if (next < all.size()) {
                    Text before = all.get(next).text();
                    all.add(next, Piece.of(CUSTOMER, before.subSequence(0, 0)));
                }
                all.set(at, Piece.of(STRANGER, all.get(at).text()));
            }
        }
        return all;
    }

    /** 请接待林女士 is said of a customer. */
    private static boolean isOffice(List<Piece> pieces, int at) {
        Piece place = pieces.get(at);
        Piece name = pieces.get(at + 1);
        boolean asked = at > 0 && pieces.get(at - 1).is(Kind.HARMLESS);
        return place.is(Kind.HARMLESS) && PLACES.contains(place.text().toString()) && !(asked && place.text().is("接待"))
                && (name.is(Kind.NAME) || name.is(Kind.DOUBTFUL))
                && place.text().position() + place.text().length() == name.text().position();
    }

    /** Only the last of all can be a role of the number before it, and only where another number is the customer's. */
    private static List<Piece> behind(List<Piece> pieces) {
        int role = pieces.size() - 1;
        while (role > 0 && pieces.get(role).is(Kind.SIGN)) {
            role--;
        }
        int number = role - 1;
        while (number > 0 && pieces.get(number).is(Kind.SIGN)) {
            number--;
        }
        boolean isRole = number > 0 && pieces.get(number).is(Kind.PHONE) && isAgent(pieces.get(role).label())
                && pieces.subList(0, number).stream().anyMatch(piece -> piece.is(Kind.PHONE));
        if (!isRole) {
            return pieces;
        }
        int from = pieces.get(number - 1).is(Kind.NAME) ? number - 1 : number;
        List<Piece> all = new ArrayList<>(pieces);
        all.add(from, all.remove(role));
        return all;
    }

    private static boolean isAgent(Optional<Label> label) {
        return label.filter(of -> of.field() == Field.AGENT && of.owner()).isPresent();
    }
}
