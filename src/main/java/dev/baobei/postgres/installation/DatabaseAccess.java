package dev.baobei.postgres.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * How the database is reached.
 *
 * @param url         {@code postgresql://host:port/database}
 * @param owner       migrates; without it somebody else has migrated
 * @param application all the rest; owns nothing
 */
public record DatabaseAccess(String url, Optional<Login> owner, Login application) {

    private static final String CONNECT_SECONDS = "5";
    private static final String SCHEME = "postgresql://";
    private static final String JDBC = "jdbc:";
    private static final Driver DRIVER = new Driver();

    /**
     * Somebody else's server, as configured.
     *
     * @throws Refusal if the address is none
     */
    public static DatabaseAccess of(InstallationSettings.Database database) {
        Optional<Login> owner = database.ownerUsername().map(role -> new Login(role, database.ownerPassword().orElse("")));
        String url = database.url().filter(given -> given.startsWith(SCHEME)).filter(given -> DRIVER.acceptsURL(JDBC + given))
                .orElseThrow(Refusal::noDatabaseAddress);
        return new DatabaseAccess(url, owner,
                new Login(database.username(), database.password().orElse("")));
    }

    /** A JDBC connection for work before the gateway's own pools exist; the caller closes it. */
    public Connection connect(Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        // Spares the driver's questions after the handshake; older servers are refused anyway.
        properties.setProperty("assumeMinServerVersion", "15");
        return DRIVER.connect(jdbcUrl(), properties);
    }

    private String jdbcUrl() {
        return JDBC + url;
    }

    /** What the pools and the migrations are told, by the names of the framework's settings. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.reactive.url", url);
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl());
        settings.put("quarkus.datasource.username", application.role());
        settings.put("quarkus.datasource.password", application.password());
        settings.put("quarkus.flyway.migrate-at-start", String.valueOf(owner.isPresent()));
        owner.ifPresent(login -> {
            settings.put("quarkus.flyway.jdbc-url", jdbcUrl());
            settings.put("quarkus.flyway.username", login.role());
            settings.put("quarkus.flyway.password", login.password());
        });
        return settings;
    }
}
