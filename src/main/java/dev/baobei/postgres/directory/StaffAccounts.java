package dev.baobei.postgres.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts of staff. */
@ApplicationScoped
public class StaffAccounts {

    private final Mutiny.SessionFactory sessions;

    StaffAccounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The account of that name, if there is one; none has a name that PostgreSQL cannot hold. */
    public Uni<Optional<StaffAccountRow>> named(String name) {
        if (name.indexOf('\0') >= 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        return OnEventLoop.run(() -> sessions.openStatelessSession().flatMap(session -> session
                .createQuery("from StaffAccountRow where name = :name", StaffAccountRow.class).setParameter("name", name)
                .getSingleResultOrNull().eventually(session::close))).map(Optional::ofNullable);
    }

    /** Whether there is any account at all. */
    public Uni<Boolean> isEmpty() {
        return OnEventLoop.run(() -> sessions.openStatelessSession().flatMap(session -> session
                .createQuery("select count(*) from StaffAccountRow", Long.class).getSingleResult()
                .eventually(session::close))).map(count -> count == 0);
    }

    /** Adds an account, whose password is given as its bcrypt hash; fails where the name is taken. */
    public Uni<Void> add(String name, String passwordHash, String... roles) {
        StaffAccountRow row = new StaffAccountRow();
        row.id = UUID.randomUUID();
        row.name = name;
        row.passwordHash = passwordHash;
        row.roles = roles;
        return OnEventLoop.run(() -> sessions.openStatelessSession()
                .flatMap(session -> session.insert(row).eventually(session::close)));
    }
}
