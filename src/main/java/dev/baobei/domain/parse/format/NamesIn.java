package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/**
 * The names of people and projects in words that are no report.
 *
 * @param names    张三, 李先生
 * @param projects 金桥农批
 */
public record NamesIn(List<Text> names, List<Text> projects) {

    /** Those of a text, in order. */
    public static NamesIn of(Text text, ProjectNames projects) {
        List<Piece> pieces = Pieces.withoutSigns(text, projects);
        return new NamesIn(of(Piece.Kind.NAME, pieces), of(Piece.Kind.PROJECT, pieces));
    }

    /** Whether a name ends in 先生 or its like. */
    public static boolean isTitled(Text name) {
        return NameWord.isTitled(name);
    }

    private static List<Text> of(Piece.Kind kind, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.is(kind)).map(Piece::text).filter(text -> text.length() > 1).toList();
    }

    @Override
    public String toString() {
        return "NamesIn[]";
    }
}
