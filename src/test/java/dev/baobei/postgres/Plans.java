package dev.baobei.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baobei.story.Eventually;

/**
 * How the embedded server executes whatever the gateway really sends: its own log ({@code auto_explain}) says of every statement the
 * plan, and the buffers that were read.
 */
final class Plans {

    private static final Pattern BEGINNING = Pattern.compile("^@(\\d+/\\d+) LOG:  duration: [0-9.]+ ms  plan:$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection owner;
    private final String application;
    private final Path log;

    /**
     * Nothing is logged yet.
     *
     * @param application the role as which the gateway works
     */
    Plans(Connection owner, String application, Path log) throws SQLException {
        this.owner = owner;
        this.application = application;
        this.log = log;
        execute("alter system set log_line_prefix = '@%v '", "select pg_reload_conf()");
    }

    /** A statement as it was executed, in a transaction. */
    record Plan(String transaction, String statement, JsonNode root) {

        /** The pages that it read, from memory or not. */
        long buffers() {
            return root.get("Shared Hit Blocks").longValue() + root.get("Shared Read Blocks").longValue();
        }

        /** The tables that it read from end to end. */
        List<String> walked() {
            return root.findParents("Node Type").stream().filter(node -> node.get("Node Type").textValue().equals("Seq Scan"))
                    .map(node -> node.get("Relation Name").textValue()).toList();
        }

        /** The indexes by which it found what it read. */
        List<String> indexes() {
            return root.findValuesAsText("Index Name");
        }
    }

    /** The gateway's sessions from now on have what they do logged, or not; those that are open are ended. */
    void log(boolean wanted) throws SQLException {
        execute("alter role " + application + " reset all");
        if (wanted) {
            for (String setting : List.of("session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on", "auto_explain.log_buffers = on", "auto_explain.log_timing = off",
                    "auto_explain.log_format = 'json'", "auto_explain.log_parameter_max_length = 0")) {
                execute("alter role " + application + " set " + setting);
            }
        }
        Eventually.get(() -> Optional.of(end()).filter(open -> open == 0));
    }

    private int end() {
        try (Statement sql = owner.createStatement();
                ResultSet ended = sql
                        .executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '"
                                + application + "'")) {
            ended.next();
            return ended.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** Where the log ends now. */
    long mark() throws IOException {
        return Files.size(log);
    }

    /** Every statement that has been executed since. */
    List<Plan> since(long mark) throws IOException {
        byte[] all = Files.readAllBytes(log);
        List<Plan> plans = new ArrayList<>();
        List<String> lines = new String(all, (int) mark, all.length - (int) mark).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher beginning = BEGINNING.matcher(lines.get(i));
            if (beginning.matches()) {
                plans.add(plan(beginning.group(1), lines.subList(i + 1, lines.size()).stream()));
            }
        }
        return plans;
    }

    private static Plan plan(String transaction, Stream<String> rest) throws IOException {
        String document = String.join("\n", rest.takeWhile(line -> line.startsWith("\t")).toList());
        JsonNode plan = JSON.readTree(document);
        return new Plan(transaction, plan.get("Query Text").textValue(), plan.get("Plan"));
    }
}
