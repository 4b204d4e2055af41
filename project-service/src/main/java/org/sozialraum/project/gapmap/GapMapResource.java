package org.sozialraum.project.gapmap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where something is missing and nothing is there. */
@Path("/api/v1/gap-map")
@Tag(name = "gap-map", description = "Karte der Lücken: open needs against offers.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GapMapResource {

    private final GapMaps maps;

    GapMapResource(GapMaps maps) {
        this.maps = maps;
    }

    @GET
    @Operation(
            operationId = "getGapMap",
            summary = "Open needs against open offers by space, topic and age band; the gaps first, all of it at once.")
    public GapMap get(
            @Parameter(description = "One space; where it is left out, all that the caller may see.")
                    @QueryParam("socialSpaceId")
                    UUID socialSpaceId) {
        return maps.of(socialSpaceId);
    }
}
