package dev.baobei.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the gateway said to its database while it took reports one by one, out of the server's log, so that it can be said again without the
 * gateway: transaction by transaction, each report's by the client that has its project.
 */
final class Recording {

    private static final Pattern SAID = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL): {2}(.*)$");
    private static final Pattern EXECUTED = Pattern.compile("(?s)^(?:execute [^:]+|statement): (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PREPARABLE = Pattern.compile("(?i)select|insert|update|delete|with|merge|values");
    private static final String KEPT = "insert into message (";

    private final List<List<String>> clients = new ArrayList<>();
    private final Map<String, String> prepared = new LinkedHashMap<>();
    private final Map<String, List<String>> open = new HashMap<>();
    private final IntUnaryOperator clientOfReport;
    private int reports;
    private int statements;

    private Recording(int clients, IntUnaryOperator clientOfReport) {
        for (int client = 0; client < clients; client++) {
            this.clients.add(new ArrayList<>());
        }
        this.clientOfReport = clientOfReport;
    }

    /** @param clientOfReport by the number of a report, in the order in which they were kept, which client says it again */
    static Recording of(Path log, int clients, IntUnaryOperator clientOfReport) throws IOException {
        Recording recording = new Recording(clients, clientOfReport);
        String session = "";
        StringBuilder words = new StringBuilder();
        String parameters = "";
        for (String line : Files.readAllLines(log)) {
            Matcher said = SAID.matcher(line);
            if (!said.matches()) {
                words.append(parameters.isEmpty() ? "\n" + line.strip() : "");
            } else if (said.group(2).equals("DETAIL")) {
                parameters = said.group(3);
            } else {
                recording.add(session, words.toString(), parameters);
                session = said.group(1);
                words.setLength(0);
                words.append(said.group(3));
                parameters = "";
            }
        }
        recording.add(session, words.toString(), parameters);
        return recording;
    }

    private void add(String session, String words, String parameters) {
        Matcher executed = EXECUTED.matcher(words);
        if (!executed.matches()) {
            return;
        }
        String sql = executed.group(1).strip();
        switch (sql.toUpperCase(Locale.ROOT)) {
            case "BEGIN" -> open.put(session, new ArrayList<>());
            case "COMMIT" -> flush(sql, open.remove(session));
            case "ROLLBACK" -> open.remove(session);
            default -> {
                List<String> transaction = open.get(session);
                String again = again(sql, parameters);
                if (transaction == null) {
                    flush(sql, List.of(again));
                } else {
                    transaction.add(again);
                    kept(sql);
                }
            }
        }
    }

    private void kept(String sql) {
        if (sql.contains(KEPT)) {
            reports++;
        }
    }

    private void flush(String sql, List<String> transaction) {
        if (transaction == null || transaction.isEmpty()) {
            return;
        }
        boolean alone = !sql.equalsIgnoreCase("COMMIT");
        if (alone) {
            kept(sql);
        }
        List<String> client = clients.get(clientOfReport.applyAsInt(Math.max(0, reports - 1)));
        if (!alone) {
            client.add("begin;");
        }
        client.addAll(transaction);
        if (!alone) {
            client.add("commit;");
        }
        statements += transaction.size();
    }

    private String again(String sql, String parameters) {
        if (!PREPARABLE.matcher(sql).lookingAt()) {
            return sql + ";";
        }
        String name = prepared.computeIfAbsent(sql, unknown -> "s" + prepared.size());
        List<String> values = PARAMETER.matcher(parameters).results().map(found -> found.group(2)).toList();
        return "execute " + name + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")") + ";";
    }

    int reports() {
        return reports;
    }

    int statements() {
        return statements;
    }

    /** One script of a client each, which prepares all statements first. */
    List<Path> writeTo(Path folder) throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (int client = 0; client < clients.size(); client++) {
            Path script = folder.resolve("client" + client + ".sql");
            try (BufferedWriter to = Files.newBufferedWriter(script)) {
                for (Map.Entry<String, String> statement : prepared.entrySet()) {
                    to.write("prepare " + statement.getValue() + " as " + statement.getKey() + ";\n");
                }
                for (String line : clients.get(client)) {
                    to.write(line + "\n");
                }
            }
            scripts.add(script);
        }
        return scripts;
    }
}
