package dev.baobei.postgres.directory;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Agency;
import dev.baobei.domain.party.Agent;
import dev.baobei.postgres.vault.Vault;

/** An agent (业务员) as a row: name and address are sealed, the address is found by its keyed hash. */
@Entity
@Table(name = "agent")
public class AgentRow {

    @Id
    public UUID id;
    @Column(name = "agency_id")
    public Integer agency;
    @Column(name = "name_sealed")
    public byte[] nameSealed;
    @Column(name = "address_sealed")
    public byte[] addressSealed;
    @Column(name = "address_key")
    public byte[] addressKey;
    public String state;
    public String role;

    static byte[] keyOf(String address, Vault vault) {
        return vault.blindIndex("agent.address", address);
    }

    Agent toAgent(Agency of, Vault vault) {
        return new Agent(id, of, vault.open(nameSealed, "agent.name", id), vault.open(addressSealed, "agent.address", id),
                Agent.State.valueOf(state), Agent.Role.valueOf(role));
    }
}
