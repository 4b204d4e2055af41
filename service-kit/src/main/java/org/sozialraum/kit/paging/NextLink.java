package org.sozialraum.kit.paging;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Seals the cursor of the next page for its list, and says the page's address in the {@code Link} header. */
@Singleton
public class NextLink {

    private final Cursors cursors;

    NextLink(Cursors cursors) {
        this.cursors = cursors;
    }

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            String cursor = cursors.sealed(page.next(), request.getUriInfo());
            response.setEntity(page.withNext(cursor));
            var next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", cursor)
                    .build();
            response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
