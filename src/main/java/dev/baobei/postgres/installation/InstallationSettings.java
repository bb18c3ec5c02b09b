package dev.baobei.postgres.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What kind of installation this is, and where its data lies. */
@ConfigMapping(prefix = "baobei")
public interface InstallationSettings {

    /** Whether this is a demonstration: demo data, known accounts, a movable clock, reachable from this machine only. */
    @WithName("demo")
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean isDemo();

    /** As the database is marked: {@code demo} or {@code real}. */
    default String mode() {
        return isDemo() ? "demo" : "real";
    }

    /** The folder of the embedded database and of the key file. */
    @WithDefault("data")
    Path dataDir();

    /** How far the last time on record may be ahead of this machine's clock at the start; until then time stands still. */
    @WithDefault("PT5M")
    Duration clockTolerance();

    /** A PostgreSQL of one's own; without it the gateway brings its own. */
    Database database();

    /** A PostgreSQL 15 or newer that somebody else runs. */
    interface Database {

        /** {@code postgresql://host:port/database}; empty means embedded. */
        Optional<String> url();

        /** The role that the gateway works as; it must own nothing. */
        @WithDefault("baobei")
        String username();

        /** Its password. */
        Optional<String> password();

        /** The role that owns the tables, for migrations only; empty where migrations are run by somebody else. */
        Optional<String> ownerUsername();

        /** Its password. */
        Optional<String> ownerPassword();
    }
}
