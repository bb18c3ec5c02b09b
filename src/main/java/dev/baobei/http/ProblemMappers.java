package dev.baobei.http;

import java.util.Comparator;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a failure of a request becomes a problem document; failures that carry their own answer keep its status and headers. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException) {
            return MismatchMappers.unreadable(refusal.getCause());
        }
        return refusal.getResponse();
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException violation) {
        if (violation.getConstraintViolations().stream().anyMatch(ProblemMappers::isOfOurAnswer)) {
            return unexpected(violation);
        }
        var faults = violation.getConstraintViolations()
                .stream()
                .map(each -> new Problem.Fault(field(each), each.getMessage()))
                .sorted(Comparator.comparing(Problem.Fault::field).thenComparing(Problem.Fault::detail))
                .toList();
        return Problem.of(400, "invalid", "Some fields are missing or wrong.").with(faults).answer().build();
    }

    private static boolean isOfOurAnswer(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().contains("<return value>");
    }

    /** The path without the method and, where it goes on, the parameter's name: {@code register.visit.phones[0]}. */
    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath()
                .toString()
                .replaceFirst("^[^.]+\\.([^.]+\\.)?", "")
                .replace(".<list element>", "");
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return DatabaseDown.is(failure) ? databaseDown(failure) : brokenOff(failure);
    }

    private static Response databaseDown(Throwable failure) {
        LOG.errorf("the database cannot be asked: %s", WordlessTrace.kindsOf(failure));
        return Problem.of(503, "database-down", "The database cannot be asked right now: ask again.")
                .answer()
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response brokenOff(Throwable failure) {
        var incident = UUID.randomUUID();
        LOG.errorf("a request broke off, incident %s%n%s", incident, WordlessTrace.of(failure));
        return Problem.of(500, "unexpected", "Something of ours broke. The log has it under this id.")
                .with(incident)
                .answer()
                .build();
    }
}
