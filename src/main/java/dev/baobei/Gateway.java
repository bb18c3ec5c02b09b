package dev.baobei;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

import dev.baobei.postgres.installation.InstallationSettings;
import dev.baobei.postgres.installation.Refusal;
import dev.baobei.postgres.vault.KeySettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.LoggerFactory;

/** Starts the gateway: first what it stands on, then the application; stops both in reverse. */
@QuarkusMain
public final class Gateway {

    /** How long the application may take to come to its end. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the framework would refuse without a word is refused by a filter of ours with a problem document. */
    private static final String NO_SILENT_REFUSALS = "vertx.disableURIValidation";

    private Gateway() {}

    /** Ends with exit code 1 and one line on the error stream if the gateway cannot start. */
    public static void main(String... arguments) {
        System.setProperty(NO_SILENT_REFUSALS, "true");
        try {
            SmallRyeConfig config = config();
            InstallationSettings settings = config.getConfigMapping(InstallationSettings.class);
            HttpAddress address = HttpAddress.of(config, settings);
            loadApplication();
            Foundation foundation = Foundation.lay(settings, config.getConfigMapping(KeySettings.class), address);
            stopAtTheLatestWith(foundation, Thread.currentThread());
            tell(address.settings());
            tell(foundation.settings());
            Quarkus.run(null, (code, failure) -> end(foundation, code, failure), arguments);
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /** The framework's sources, read before it knows our mappings; whether all keys are known it asks itself later. */
    private static SmallRyeConfig config() {
        SmallRyeConfig framework = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        try {
            return new SmallRyeConfigBuilder().addDefaultInterceptors()
                    .withProfiles(framework.getProfiles())
                    .withSources(StreamSupport.stream(framework.getConfigSources().spliterator(), false).toList())
                    .withMapping(InstallationSettings.class)
                    .withMapping(KeySettings.class)
                    .withValidateUnknown(false)
                    .build();
        } catch (ConfigValidationException e) {
            throw Refusal.wrongSetting(e);
        }
    }

    /**
     * Lets the application's first half, which needs no database, happen while the database comes up: it is the static
     * initialiser of this generated class. While the second half happens, the reader is made ready.
     */
    private static void loadApplication() {
        LoggerFactory.getILoggerFactory(); // made by two threads at once, it would speak of lost lines on the error stream
        Thread loading = new Thread(() -> {
            try {
                Class.forName("io.quarkus.runner.ApplicationImpl");
                FirstReading.read();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }, "loading");
        loading.setDaemon(true);
        loading.start();
    }

    /** A signal ends the process once the hooks are done; this one keeps it until the application is down, then the database. */
    private static void stopAtTheLatestWith(Foundation foundation, Thread application) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                application.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            foundation.close();
        }, "last things"));
    }

    private static void tell(Map<String, String> settings) {
        settings.forEach(System::setProperty);
    }

    private static void end(Foundation foundation, int code, Throwable failure) {
        foundation.close();
        if (failure != null) {
            refuse(Refusal.applicationDoesNotStart(failure));
        } else if (code != 0) {
            Runtime.getRuntime().halt(code);
        }
    }

    /** The one place where a refusal becomes a line and an exit code. */
    private static void refuse(Refusal refusal) {
        System.err.println("Baobei does not start. " + refusal.getMessage());
        Runtime.getRuntime().halt(1);
    }
}
