package dev.baobei.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a problem document to refusals that the framework leaves empty or in plain words: 401, 403, 404, 405, 406, 415. */
public class PlainRefusals {

    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && isPlain(response)) {
            response.setEntity(Problem.of(response.getStatus()).json(), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private static boolean isPlain(ContainerResponseContext response) {
        var type = response.getMediaType();
        return !response.hasEntity() || type == null || MediaType.TEXT_PLAIN_TYPE.isCompatible(type);
    }
}
