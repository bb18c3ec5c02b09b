package dev.baobei.flow.setup;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.baobei.postgres.directory.StaffAccounts;
import dev.baobei.postgres.installation.InstallationSettings;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Brings the clock to where it was, and sees to it that somebody can sign in. */
@ApplicationScoped
class FirstStart {

    private static final int PASSWORD_BYTES = 15;

    private final ResumedClock clock;
    private final StaffAccounts accounts;
    private final InstallationSettings installation;

    FirstStart(ResumedClock clock, StaffAccounts accounts, InstallationSettings installation) {
        this.clock = clock;
        this.accounts = accounts;
        this.installation = installation;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        clock.resume();
        if (!installation.isDemo()) {
            VertxContextSupport.subscribeAndAwait(this::admin);
        }
    }

    /** Outside demo mode nobody has a known password: the first account's is generated and printed once. */
    private Uni<Void> admin() {
        return accounts.isEmpty().flatMap(empty -> {
            if (!empty) {
                return Uni.createFrom().voidItem();
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            return accounts.add("admin", BcryptUtil.bcryptHash(password), "admin", "manager", "auditor", "desk")
                    .invoke(() -> System.out.printf("Account admin was created. Its password, shown only now: %s%n", password));
        });
    }
}
