package dev.baobei.agreement;

import java.util.function.LongPredicate;

import dev.baobei.reference.History;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Engine, model and comparison loaded once more, with one slip in the engine. */
final class SlippedEngine extends ClassLoader {

    /** Asks about the tables instead of the history of a seed. */
    static final long TABLES = -1;

    private static final String OURS = "dev.baobei.";

    private final Slip slip;

    private SlippedEngine(Slip slip) {
        super(SlippedEngine.class.getClassLoader());
        this.slip = slip;
    }

    /** Whether that engine differs from the model about a history. */
    static LongPredicate differing(Slip slip) throws ReflectiveOperationException {
        return (LongPredicate) new SlippedEngine(slip).loadClass(Differing.class.getName()).getDeclaredConstructor()
                .newInstance();
    }

    /** Whether a test fails in that engine. */
    static boolean fails(Slip slip, String test) throws ReflectiveOperationException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(new SlippedEngine(slip).loadClass(OURS + test))).build(), summary);
        return summary.getSummary().getTotalFailureCount() > 0;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) {
        byte[] code = name.equals(slip.owner()) ? slip.rewritten() : Slip.bytes(name);
        return defineClass(name, code, 0, code.length);
    }

    /** What is asked of it, by the seed of the history. */
    public static final class Differing implements LongPredicate {

        @Override
        public boolean test(long seed) {
            return seed == TABLES
                    ? TablesTest.rows().anyMatch(row -> differs(row.history()))
                    : differs(Supported.history(seed));
        }

        private static boolean differs(History history) {
            return !Comparison.differences(history, Mutant.NONE).isEmpty();
        }
    }
}
