package dev.baobei.postgres.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Project;

/** A project (项目) as a row. */
@Entity
@Table(name = "project")
public class ProjectRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer id;
    public String code;
    public String name;
    public String[] aliases;
    @Column(name = "property_types")
    public String[] propertyTypes;
    public String zone;
    @Column(name = "opening_day")
    public LocalDate openingDay;

    Project toProject() {
        return new Project(id, code, name, List.of(aliases), List.of(propertyTypes), ZoneId.of(zone),
                Optional.ofNullable(openingDay));
    }
}
