package dev.baobei.demo;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.directory.StaffAccounts;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The accounts that everybody may know: one for each role, named like it, and the password is the name. */
@ApplicationScoped
class DemoAccounts {

    static final List<String> ROLES = List.of("desk", "manager", "auditor", "admin");

    /** The cheapest there is: these passwords are printed at every start. */
    private static final int BCRYPT_ROUNDS = 4;

    private final StaffAccounts accounts;

    DemoAccounts(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Adds those that are missing. */
    Uni<Void> open() {
        return Multi.createFrom().iterable(ROLES).onItem().transformToUniAndConcatenate(this::open).collect().last()
                .replaceWithVoid();
    }

    private Uni<Void> open(String role) {
        return accounts.named(role).flatMap(known -> known.isPresent()
                ? Uni.createFrom().voidItem()
                : accounts.add(role, BcryptUtil.bcryptHash(role, BCRYPT_ROUNDS), role));
    }
}
