package dev.baobei.flow.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** When a setup says terms that hold already, so that no version is added. */
final class SaidAgain {

    private SaidAgain() {}

    /**
     * Where they are in force at that moment and nothing follows them, or begin at that very moment: what a later version swallows
     * is not said yet.
     *
     * @param versions the first in force first
     * @param says     whether a version says it; of none where none is in force
     */
    static <T> boolean is(List<T> versions, Function<T, Instant> begins, Instant from, Predicate<Optional<T>> says) {
        Optional<T> inForce = versions.stream().filter(version -> !begins.apply(version).isAfter(from))
                .reduce((earlier, later) -> later);
        boolean isLast = versions.stream().noneMatch(version -> begins.apply(version).isAfter(from));
        return says.test(inForce) && (isLast || inForce.map(begins).filter(from::equals).isPresent());
    }
}
