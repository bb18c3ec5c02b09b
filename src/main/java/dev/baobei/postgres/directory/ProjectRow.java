package dev.baobei.postgres.directory;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.baobei.domain.party.Project;
import dev.baobei.domain.terms.Closing;
import dev.baobei.domain.terms.Openings;
import dev.baobei.domain.terms.Openings.Told;

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
    public String closing;

    Project toProject(List<OpeningRow> openings) {
        return new Project(id, code, name, List.of(aliases), List.of(propertyTypes), ZoneId.of(zone),
                new Openings(openings.stream().filter(opening -> opening.project.equals(id)).map(OpeningRow::toTold)
                        .sorted(Comparator.comparing(Told::at)).toList()),
                Closing.of(closing).orElseThrow());
    }
}
