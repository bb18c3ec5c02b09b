package dev.baobei.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.flow.setup.SetupFault;
import dev.baobei.flow.setup.SetupFlow;
import dev.baobei.postgres.directory.Directories;
import dev.baobei.postgres.directory.Setup;
import dev.baobei.postgres.installation.InstallationSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/**
 * The projects, agencies, agents and numbers of the demonstration: one document of the kind that an administrator posts. It is
 * laid once; what a visitor changes afterwards stays changed.
 */
@ApplicationScoped
class DemoData {

    /** After the clock is where it was. */
    static final int AFTER_THE_FIRST_START = 3000;

    private static final String DOCUMENT = "/demo/setup.json";

    private final InstallationSettings installation;
    private final Directories directories;
    private final SetupFlow setups;
    private final DemoAccounts accounts;
    private final ObjectMapper json;

    DemoData(InstallationSettings installation, Directories directories, SetupFlow setups, DemoAccounts accounts,
            ObjectMapper json) {
        this.installation = installation;
        this.directories = directories;
        this.setups = setups;
        this.accounts = accounts;
        this.json = json;
    }

    void atStart(@Observes @Priority(AFTER_THE_FIRST_START) StartupEvent event) throws Throwable {
        if (installation.isDemo()) {
            VertxContextSupport.subscribeAndAwait(() -> lay().chain(accounts::open));
        }
    }

    /** Lays the document where there is no project yet. */
    Uni<Void> lay() {
        return directories.current().flatMap(directory -> directory.projects().isEmpty()
                ? setups.apply(document()).invoke(DemoData::requireNone).replaceWithVoid()
                : Uni.createFrom().voidItem());
    }

    private Setup document() {
        try (InputStream document = DemoData.class.getResourceAsStream(DOCUMENT)) {
            return json.readValue(document, Setup.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireNone(List<SetupFault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the demo data do not fit together: " + faults);
        }
    }
}
