package dev.baobei.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends attempts and notes every one that is not refused as we promise: never a 5xx, a problem document, nothing kept. */
final class Inspector {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final Kept kept;
    private final List<String> offences = new ArrayList<>();
    private int refused;
    private int taken;

    Inspector(Wire wire, Kept kept) {
        this.wire = wire;
        this.kept = kept;
    }

    /** Whatever it is taken for, it must not break anything. */
    int inspect(Attempt attempt) {
        Wire.Answer answer = wire.send(attempt);
        if (answer.status() < 400) {
            taken++;
            kept.allow();
            return answer.status();
        }
        refused++;
        if (answer.status() >= 500) {
            offences.add(attempt + ": " + answer.status());
        } else if (!isProblem(answer)) {
            offences.add(attempt + ": " + answer);
        }
        List<String> changed = kept.changed(() -> wire.send(attempt));
        if (!changed.isEmpty()) {
            offences.add(attempt + ": refused with " + answer.status() + " and kept in " + changed);
        }
        return answer.status();
    }

    /** It must be refused, with one of these statuses. */
    void mustBeRefused(Attempt attempt, List<Integer> statuses) {
        int status = inspect(attempt);
        if (status < 500 && !statuses.contains(status)) {
            offences.add(attempt + ": " + status + ", where one of " + statuses + " is due");
        }
    }

    private static boolean isProblem(Wire.Answer answer) {
        if (!answer.type().equals("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                    && problem.path("code").asText().matches("[a-z][a-z0-9-]+") && !problem.path("title").asText().isEmpty();
        } catch (IOException notJson) {
            return false;
        }
    }

    List<String> offences() {
        return List.copyOf(offences);
    }

    int refused() {
        return refused;
    }

    int taken() {
        return taken;
    }
}
