package org.sozialraum.kit.etag;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns a PUT or PATCH that succeeded without any comparison into a defect, so that the first test of a new one that
 * forgot {@link IfMatch} fails.
 */
@Singleton
public class ForgottenIfMatch {

    private final IfMatch ifMatch;

    ForgottenIfMatch(IfMatch ifMatch) {
        this.ifMatch = ifMatch;
    }

    @ServerResponseFilter
    public void check(ContainerRequestContext request, ContainerResponseContext response) {
        boolean change =
                request.getMethod().equals("PATCH") || request.getMethod().equals("PUT");
        if (change && response.getStatus() < 300 && !ifMatch.wasCompared()) {
            throw new IllegalStateException(request.getMethod() + " changes without comparing If-Match");
        }
    }
}
