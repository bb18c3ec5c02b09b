package dev.baobei.outage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.baobei.testing.Installation;

/** Where something could stand that should not: tables and files by name, read one at a time, byte for byte as Latin-1. */
final class Places {

    private Places() {}

    /** Every row of every table as the database's owner sees it, by table. */
    static Map<String, Supplier<String>> tables(Installation installation) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(installation.data().resolve("passwords"))) {
            passwords.load(file);
        }
        String port = Files.readAllLines(installation.data().resolve("postgres/postmaster.pid")).get(3);
        try (Connection owner = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/baobei", "baobei_owner",
                passwords.getProperty("baobei_owner"));
                ResultSet names = owner.getMetaData().getTables(null, "public", "%", new String[]{"TABLE"})) {
            Map<String, Supplier<String>> tables = new LinkedHashMap<>();
            while (names.next()) {
                tables.put(names.getString("TABLE_NAME"), text(rows(owner, names.getString("TABLE_NAME"))));
            }
            return tables;
        }
    }

    private static String rows(Connection owner, String table) throws SQLException {
        try (var sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("select string_agg(t::text, E'\\n') from " + table + " t")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1)).orElse("");
        }
    }

    /** Every file of the data folder, by path. */
    static Map<String, Supplier<String>> files(Path data) throws IOException {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(data.relativize(file).toString(), () -> bytes(file));
            }
        }
        return files;
    }

    /** A running server takes files away as it pleases. */
    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException takenAway) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words that were read already. */
    static Supplier<String> text(String text) {
        return () -> latin(text);
    }

    /** Bytes in UTF-8 as they are looked for. */
    static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
