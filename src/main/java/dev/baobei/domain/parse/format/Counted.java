package dev.baobei.domain.parse.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** Something that is counted and no value of a report: 2组, 3大1小, 35岁, 300万, or the ordinal of a list. */
final class Counted {

    private static final Pattern COUNTED = Pattern
            .compile(
                    "[0-9]{1,7}(?:组|位|人|个|套|大|小(?!时)|批|岁|平米|平方|平|万元|万|千|亿|室|厅|房|口|成|元|号楼|栋|期|层|楼|单元|分钟|小时|年|次|台|辆|点)|[0-9]{1,2}(?![0-9A-Za-z*])");

    private Counted() {}

    static Optional<Piece> startOf(Text text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        Matcher counted = COUNTED.matcher(text);
        return counted.lookingAt()
                ? Optional.of(Piece.of(Piece.Kind.HARMLESS, text.subSequence(0, counted.end())))
                : Optional.empty();
    }
}
