package dev.baobei.postgres.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.baobei.domain.terms.Openings.Told;

/** What was told of a project's opening day (开盘), and when, as a row; {@code day} is null where it is open again. */
@Entity
@Table(name = "opening")
@IdClass(OpeningRow.Key.class)
public class OpeningRow {

    @Id
    @Column(name = "project_id")
    public Integer project;
    @Id
    @Column(name = "told_at")
    public Instant toldAt;
    public LocalDate day;

    /** Its key: what was told of one project at one moment. */
    public record Key(Integer project, Instant toldAt) {}

    Told toTold() {
        return new Told(toldAt, Optional.ofNullable(day));
    }
}
