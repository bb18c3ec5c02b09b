package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.text.Text;

/** A name where none is expected (金桥 张三 138****1234 李四): another customer, or an agent? It is asked about, never dropped. */
final class StrayName {

    private StrayName() {}

    /** Doubts the report that a stray name stands beside. */
    static void doubt(Text name, Draft beside) {
        beside.add(new Problem(Field.REMARK, Problem.Why.AMBIGUOUS, Optional.of(name.raw())));
    }

    /** The first name in words that should hold none. */
    static Optional<Text> in(Text words) {
        return words.split(c -> !Character.isLetter(c) && c != '*' && c != '·').stream()
                .map(Words::core)
                .filter(word -> word.length() > 1 && NameWord.of(word) == NameWord.NAME && Signature.of(word).isEmpty())
                .findFirst();
    }
}
