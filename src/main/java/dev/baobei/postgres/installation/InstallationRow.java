package dev.baobei.postgres.installation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says whose database this is: demo or real, and which keys opened it first. */
@Entity
@Table(name = "installation")
public class InstallationRow {

    @Id
    public boolean single = true;

    /** {@code demo} or {@code real}. */
    public String mode;

    @Column(name = "key_fingerprint")
    public String keyFingerprint;

    /** How far business time runs ahead of machine time, in microseconds; above zero only in demo mode. */
    @Column(name = "clock_offset_micros")
    public long clockOffsetMicros;

    @Column(name = "created_at")
    public Instant createdAt;
}
