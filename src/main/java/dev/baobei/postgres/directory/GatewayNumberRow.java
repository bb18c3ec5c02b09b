package dev.baobei.postgres.directory;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.baobei.domain.party.GatewayNumber;

/** A number of ours as a row. */
@Entity
@Table(name = "gateway_number")
@IdClass(GatewayNumberRow.Key.class)
public class GatewayNumberRow {

    @Id
    public String channel;
    @Id
    public String number;
    @Column(name = "project_id")
    public Integer project;

    /** Its key: a number within a channel. */
    public record Key(String channel, String number) {}

    GatewayNumber toNumber() {
        return new GatewayNumber(channel, number, Optional.ofNullable(project));
    }
}
