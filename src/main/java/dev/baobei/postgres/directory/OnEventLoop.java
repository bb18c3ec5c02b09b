package dev.baobei.postgres.directory;

import java.util.function.Supplier;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Hibernate Reactive works only on an event loop, each piece of work in a context of its own. */
final class OnEventLoop {

    private OnEventLoop() {}

    static <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = VertxContext.createNewDuplicatedContext(root());
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> work.get().subscribe().with(emitter::complete, emitter::fail));
        });
    }

    private static Context root() {
        return VertxContext.getRootContext(io.quarkus.arc.Arc.container().instance(Vertx.class).get().getOrCreateContext());
    }
}
