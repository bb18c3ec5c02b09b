package dev.baobei.postgres.directory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Designation;

/** Whom an agency named to file its reports in a project (指定备案人员), and from when on, as a row. */
@Entity
@Table(name = "filer_designation")
@IdClass(DesignationRow.Key.class)
public class DesignationRow {

    @Id
    @Column(name = "project_id")
    public Integer project;
    @Id
    @Column(name = "agency_id")
    public Integer agency;
    @Id
    @Column(name = "effective_from")
    public Instant from;
    @Column(name = "agents")
    public UUID[] agents;

    /** Its key: what one agency said for one project from one moment on. */
    public record Key(Integer project, Integer agency, Instant from) {}

    Designation toDesignation() {
        return new Designation(project, agency, from, Set.of(agents));
    }
}
