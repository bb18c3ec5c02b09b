package dev.baobei.postgres.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Agency;
import dev.baobei.postgres.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** An agency (渠道) as a row; the number by which it is told what none of its agents can be is sealed. */
@Entity
@Table(name = "agency")
public class AgencyRow {

    private static final String CONTACT = "agency.contact";
    private static final String NAME_CONTACT = "update agency set contact_sealed = $2 where id = $1";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer id;
    public String name;
    public String state;
    @Column(name = "contact_sealed")
    public byte[] contactSealed;

    /** Keeps the number; none where it is empty. */
    static Uni<Void> contact(SqlConnection tx, int id, String contact, Vault vault) {
        Buffer sealed = contact.isEmpty() ? null : Buffer.buffer(vault.seal(contact, CONTACT, row(id)));
        return tx.preparedQuery(NAME_CONTACT).execute(Tuple.of(id, sealed)).replaceWithVoid();
    }

    /** Its number as that of a row is written elsewhere. */
    private static UUID row(int id) {
        return new UUID(0, id);
    }

    Agency toAgency(Vault vault) {
        return new Agency(id, name, Agency.State.valueOf(state),
                Optional.ofNullable(contactSealed).map(sealed -> vault.open(sealed, CONTACT, row(id))));
    }
}
