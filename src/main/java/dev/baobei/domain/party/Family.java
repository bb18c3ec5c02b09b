package dev.baobei.domain.party;

import java.util.List;
import java.util.Optional;

/** People named by their surname alone (某氏): 马氏, 马氏夫妇. It says no given name. */
public final class Family {

    private static final List<String> COUPLES = List.of("", "夫妇", "夫妻", "夫妇俩", "夫妻俩");

    private Family() {}

    /** Their surname, where a name is such a one. */
    public static Optional<String> in(String name) {
        int end = name.indexOf('氏');
        if (end < 1) {
            return Optional.empty();
        }
        String surname = name.substring(0, end);
        return Surnames.is(surname) && COUPLES.contains(name.substring(end + 1)) ? Optional.of(surname) : Optional.empty();
    }
}
