package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.text.Sought;
import dev.baobei.domain.text.Text;

/** Something that is counted and no value of a report: 2组, 3大1小, 35岁, 300万, or the ordinal of a list. */
final class Counted {

    private static final Sought COUNTED = Sought.of(
            "[0-9]{1,7}(?:组|位|人|个|套|大|小(?!时)|批|岁|平米|平方|平|万元|万|千|亿|室|厅|房|口|成|元|号楼|栋|期|层|楼|单元|分钟|小时|年|次|台|辆|点)|[0-9]{1,2}(?![0-9A-Za-z*])");

    private Counted() {}

    static Optional<Piece> startOf(Text text) {
        return COUNTED.at(text, 0).map(counted -> Piece.of(Piece.Kind.HARMLESS, counted));
    }
}
