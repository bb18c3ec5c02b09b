package dev.baobei.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query that asks for what we do not know, or twice: a misspelt filter would otherwise show everything. */
public class KnownQueries {

    /** Providers add parameters without notice, and sign them. */
    private static final String WEBHOOKS = "/webhooks/";

    @ServerRequestFilter
    public Optional<Response> refuse(ResourceInfo asked, UriInfo uri) {
        if (uri.getPath().startsWith(WEBHOOKS) || uri.getQueryParameters().isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = known(asked);
        List<Problem.Fault> faults = uri.getQueryParameters().entrySet().stream()
                .flatMap(query -> fault(query, known)).toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(400, "query-wrong", "The query cannot be used.").with(faults).answer().build());
    }

    private static Set<String> known(ResourceInfo asked) {
        return Arrays.stream(asked.getResourceMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    private static Stream<Problem.Fault> fault(Map.Entry<String, List<String>> query, Set<String> known) {
        if (!known.contains(query.getKey())) {
            return Stream.of(new Problem.Fault(query.getKey(), "is not known here"));
        }
        return query.getValue().size() > 1 ? Stream.of(new Problem.Fault(query.getKey(), "is said twice")) : Stream.empty();
    }
}
