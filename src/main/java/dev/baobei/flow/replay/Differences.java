package dev.baobei.flow.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where rows say something else than the journal, as it is found. For one thread. */
final class Differences {

    private final List<RowDifference> found = new ArrayList<>();

    void add(RowDifference one) {
        found.add(one);
    }

    /** One fact on both sides; null where a side does not say it. */
    void compare(String about, String id, String field, String journal, String row) {
        if (!Objects.equals(journal, row)) {
            add(new RowDifference(about, id, field, Optional.ofNullable(journal), Optional.ofNullable(row)));
        }
    }

    List<RowDifference> all() {
        return List.copyOf(found);
    }
}
