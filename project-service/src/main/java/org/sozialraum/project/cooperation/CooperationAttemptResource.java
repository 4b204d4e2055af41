package org.sozialraum.project.cooperation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;

/** Attempts to win a partner, such as the sports clubs. */
@Path("/api/v1/cooperation-attempts")
@Tag(name = "cooperation-attempts", description = "Kooperationsversuche and what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CooperationAttemptResource {

    private final CooperationAttempts attempts;
    private final Once once;

    CooperationAttemptResource(CooperationAttempts attempts, Once once) {
        this.attempts = attempts;
        this.once = once;
    }

    /** An attempt and what came of it. */
    @Schema(name = "NewCooperationAttempt")
    public record NewAttempt(
            UUID socialSpaceId,
            OrganisationKind partnerKind,

            @Schema(description = "With whom, where it is an organisation that is registered; it is of that kind.")
            @MayBeMissing
            UUID partnerId,

            @Schema(examples = "Eine Trainerin sollte eine Schulung bekommen") @MayBeMissing @Size(min = 1, max = 1000)
            String tried,

            @Schema(description = "What came of it, and why.")
            NewOutcome outcome,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** An attempt. */
    @Schema(name = "CooperationAttempt")
    public record View(
            UUID id,
            UUID socialSpaceId,
            OrganisationKind partnerKind,
            @MayBeMissing UUID partnerId,
            @MayBeMissing String tried,

            @Schema(description = "What came of it in the end: the last of the outcomes.")
            OutcomeView outcome,

            @Schema(description = "What came of it, the oldest entry first.")
            List<OutcomeView> outcomes,

            LocalDate on,

            @Schema(description = "The id of what was tried, under which it is withdrawn.") @MayBeMissing
            UUID triedTextId)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordCooperationAttempt", summary = "Records an attempt to co-operate and its outcome.")
    public RestResponse<View> record(NewAttempt body) {
        UUID id = once.decide("recordCooperationAttempt", body, () -> attempts.record(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/cooperation-attempts/" + id))
                .entity(attempts.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listCooperationAttempts", summary = "The attempts to co-operate, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("partnerKind") OrganisationKind partnerKind,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return attempts.list(socialSpaceId, partnerKind, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCooperationAttempt", summary = "One attempt to co-operate.")
    public View get(@PathParam("id") UUID id) {
        return attempts.view(id);
    }

    @POST
    @Path("{id}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordOutcomeOfAttempt", summary = "Records what came of an attempt to co-operate later.")
    public RestResponse<View> goOn(@PathParam("id") UUID id, NewOutcome body) {
        once.decide("recordOutcomeOfAttempt/" + id, body, () -> attempts.goOn(id, body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/cooperation-attempts/" + id))
                .entity(attempts.view(id))
                .build();
    }
}
