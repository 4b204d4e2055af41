package org.sozialraum.project.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;

/** The list of causes. */
@Path("/api/v1/causes")
@Tag(name = "outcomes", description = "Ergebnisse: successes and difficulties, each with its cause.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CauseResource {

    @GET
    @Operation(operationId = "listCauses", summary = "The causes of successes and difficulties.")
    public Page<Cause.View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Paging paging = Paging.of(after, limit);
        return paging.page(
                        Arrays.stream(Cause.values())
                                .filter(cause -> cause.ordinal() >= paging.afterNumber())
                                .limit(paging.toRead())
                                .toList(),
                        cause -> cause.ordinal() + 1)
                .map(Cause::view);
    }
}
