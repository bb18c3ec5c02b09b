package dev.baobei.desk.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.baobei.postgres.directory.StaffAccountRow;
import dev.baobei.postgres.directory.StaffAccounts;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Checks a name and a password: bcrypt on a worker, a success remembered for a short while. */
@ApplicationScoped
class StaffIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Compared where there is no such account, so that an unknown name takes as long as a wrong password. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    private final StaffAccounts accounts;
    private final RecentSuccesses recent;

    StaffIdentityProvider(StaffAccounts accounts, RecentSuccesses recent) {
        this.accounts = accounts;
        this.recent = recent;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        return accounts.named(name).flatMap(account -> matches(account, name, password)
                .map(matches -> {
                    if (!matches) {
                        throw new AuthenticationFailedException();
                    }
                    return identity(account.orElseThrow());
                }));
    }

    private Uni<Boolean> matches(Optional<StaffAccountRow> account, String name, String password) {
        String hash = account.map(row -> row.passwordHash).orElse(NOBODY);
        if (recent.has(name, password, hash)) {
            return Uni.createFrom().item(true);
        }
        return Uni.createFrom().item(() -> BcryptUtil.matches(password, hash))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(matches -> matches && account.isPresent())
                .invoke(matches -> {
                    if (matches) {
                        recent.add(name, password, hash);
                    }
                });
    }

    private static SecurityIdentity identity(StaffAccountRow account) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name)).addRoles(Set.of(account.roles));
        return identity.addAttribute(Staff.ATTRIBUTE, new Staff(account.id, account.name,
                Optional.ofNullable(account.projects).map(Set::of))).build();
    }
}
