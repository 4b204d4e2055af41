package org.sozialraum.project.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.paging.Page;

/** The list of causes. */
@Path("/api/v1/causes")
@Tag(name = "outcomes", description = "Ergebnisse: successes and difficulties, each with its cause.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CauseResource {

    @GET
    @Operation(operationId = "listCauses", summary = "The causes of successes and difficulties.")
    public Page<Cause.View> list() {
        return new Page<>(
                java.util.Arrays.stream(Cause.values()).map(Cause::view).toList(), null);
    }
}
