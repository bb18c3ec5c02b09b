package dev.baobei.postgres.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Agency;

/** An agency (渠道) as a row. */
@Entity
@Table(name = "agency")
public class AgencyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer id;
    public String name;
    public String state;

    Agency toAgency() {
        return new Agency(id, name, Agency.State.valueOf(state));
    }
}
