package org.sozialraum.project.consultation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeMissing;

/** The peer consultations of the social spaces. */
@Path("/api/v1/peer-consultations")
@Tag(
        name = "peer-consultations",
        description = "Kollegiale Beratungen: when, with whom, how many cases, and nothing else.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PeerConsultationResource {

    private final PeerConsultations consultations;
    private final Once once;

    PeerConsultationResource(PeerConsultations consultations, Once once) {
        this.consultations = consultations;
        this.once = once;
    }

    /** A consultation that was held. Which cases they were has no field. */
    @Schema(name = "NewPeerConsultation")
    public record NewConsultation(
            UUID socialSpaceId,
            LocalDate heldOn,
            @Size(min = 1, max = 50) List<UUID> organisationIds,
            @Min(1) @Max(100) Integer cases)
            implements Body {}

    /** What is corrected. */
    @Schema(name = "PeerConsultationChange")
    public record ConsultationChange(
            Change<LocalDate> heldOn,
            @Size(min = 1, max = 50) Change<List<UUID>> organisationIds,
            @Min(1) @Max(100) Change<Integer> cases)
            implements Body {}

    /** A consultation. */
    @Schema(name = "PeerConsultation")
    public record View(
            UUID id,
            UUID socialSpaceId,
            LocalDate heldOn,
            List<UUID> organisationIds,

            @Schema(
                    description =
                            "A case is a person or a family, so the number is shown to the social space's own team and the youth office (clerk, head of section, head of office) only. To others not even a large one is shown: with the sums of the yearly report a small one, which is held back there, could be worked out from the others.")
            @MayBeMissing
            Integer cases)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordPeerConsultation", summary = "Records that a peer consultation was held.")
    public RestResponse<View> record(NewConsultation body) {
        UUID id = once.decide("recordPeerConsultation", body, () -> consultations.record(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/peer-consultations/" + id))
                .entity(consultations.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listPeerConsultations", summary = "The peer consultations, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return consultations.page(socialSpaceId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPeerConsultation", summary = "One peer consultation.")
    public View get(@PathParam("id") UUID id) {
        return consultations.view(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePeerConsultation", summary = "Corrects what was recorded of a peer consultation.")
    public View change(@PathParam("id") UUID id, ConsultationChange body) {
        return consultations.change(id, body);
    }
}
