package dev.baobei.postgres.directory;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member of staff who may sign in; {@code projects} is null where the account may act for every project. */
@Entity
@Table(name = "staff_account")
public class StaffAccountRow {

    @Id
    public UUID id;
    public String name;
    @Column(name = "password_hash")
    public String passwordHash;
    public String[] roles;
    public String[] projects;
}
