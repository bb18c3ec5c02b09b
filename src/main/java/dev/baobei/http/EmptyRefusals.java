package dev.baobei.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a problem document to refusals that the framework leaves without a body: 401, 403, 404, 405, 406, 415. */
public class EmptyRefusals {

    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(Problem.of(response.getStatus()).json(), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
