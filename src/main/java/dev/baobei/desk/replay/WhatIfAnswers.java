package dev.baobei.desk.replay;

import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.baobei.flow.replay.WhatIfOutcome;
import dev.baobei.flow.replay.WhatIfOutcome.Busy;
import dev.baobei.flow.replay.WhatIfOutcome.Cancelled;
import dev.baobei.flow.replay.WhatIfOutcome.Impossible;
import dev.baobei.flow.replay.WhatIfOutcome.Over;
import dev.baobei.flow.replay.WhatIfOutcome.Shown;
import dev.baobei.flow.replay.WhatIfOutcome.Started;
import dev.baobei.http.Problem;
import dev.baobei.http.Problem.Fault;

/** The one place that turns what became of a what-if into HTTP. */
final class WhatIfAnswers {

    private WhatIfAnswers() {}

    static Response of(WhatIfOutcome outcome, WhatIfResource.Here here) {
        if (outcome instanceof Started started) {
            URI place = URI.create("/api/projects/" + here.project().code() + "/what-if/" + started.id());
            return Response.accepted(Map.of("id", started.id())).type(MediaType.APPLICATION_JSON_TYPE).location(place).build();
        }
        if (outcome instanceof Shown shown) {
            return Response.ok(WhatIfView.of(shown.whatIf(), here, shown.summary(), shown.changes(), here.most()),
                    MediaType.APPLICATION_JSON_TYPE).build();
        }
        return outcome instanceof Cancelled ? Response.noContent().build() : problem(outcome).answer().build();
    }

    private static Problem problem(WhatIfOutcome outcome) {
        if (outcome instanceof Impossible impossible) {
            return Problem.of(400, "what-if-invalid", "Some values cannot be set up; nothing is replayed.")
                    .with(impossible.faults().stream().map(fault -> new Fault(fault.path(), fault.allowed())).toList());
        }
        if (outcome instanceof Busy) {
            return Problem.of(409, "what-if-running", "A replay of this project is under way; wait for it, or cancel it.");
        }
        return outcome instanceof Over
                ? Problem.of(409, "what-if-over", "It has ended already.")
                : Problem.of(404, "what-if-unknown", "There is none, or none any more: they are kept for a week.");
    }
}
