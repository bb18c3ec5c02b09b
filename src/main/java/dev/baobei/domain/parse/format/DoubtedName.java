package dev.baobei.domain.parse.format;

import java.util.Optional;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Problem;
import dev.baobei.domain.parse.format.Piece.Kind;
import dev.baobei.domain.text.Text;

/** A customer's name where another stands already, or words beside it that may belong to it: whose it is, or how far it goes, is asked. */
final class DoubtedName {

    private DoubtedName() {}

    /**
     * Adds a name to a customer, with what is doubtful about it.
     *
     * @param doubtful whether its beginning may be a project
     * @param isAlone  whether nothing before it may be a part of it or of another name
     */
    static void add(Draft customer, Piece name, boolean doubtful, boolean isAlone) {
        boolean second = customer.has(Field.NAME);
        customer.add(Field.NAME, name.text());
        boolean hasWordBefore = name.is(Kind.DOUBTFUL) && NameWord.hasWordBefore(name.text());
        if (second || doubtful || !isAlone || hasWordBefore) {
            Optional<String> seen = customer.first(Field.NAME).map(Text::raw);
            customer.add(new Problem(Field.NAME, Problem.Why.AMBIGUOUS, seen));
            if (doubtful) {
                customer.add(new Problem(Field.PROJECT, Problem.Why.AMBIGUOUS, seen));
            }
        }
    }
}
