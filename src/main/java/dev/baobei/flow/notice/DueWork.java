package dev.baobei.flow.notice;

import java.util.function.Function;
import java.util.function.IntFunction;

import io.smallrye.mutiny.Uni;

/** What is due, of which there may be much, some in a transaction, until nothing is left. */
public final class DueWork {

    /** In one transaction, so that no report is locked for long. */
    private static final int AT_ONCE = 100;

    private DueWork() {}

    /**
     * Does all of it. What fails together is tried one by one, and what fails alone is given up, so that it stops nobody else.
     *
     * @param some   does at most so many; whether there may be more
     * @param giveUp leaves the first out for ever; whether there was one
     */
    public static Uni<Void> all(IntFunction<Uni<Boolean>> some, Function<Throwable, Uni<Boolean>> giveUp) {
        return some.apply(AT_ONCE).onFailure().recoverWithUni(() -> some.apply(1).onFailure().recoverWithUni(giveUp::apply))
                .flatMap(more -> more ? all(some, giveUp) : Uni.createFrom().voidItem());
    }
}
