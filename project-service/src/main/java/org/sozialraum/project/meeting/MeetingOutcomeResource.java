package org.sozialraum.project.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;

/** The outcomes of network work. */
@Path("/api/v1/network-meetings")
@Tag(name = "network-meetings", description = "Netzwerktreffen of the social spaces.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeetingOutcomeResource {

    private final MeetingOutcomes outcomes;
    private final Once once;

    MeetingOutcomeResource(MeetingOutcomes outcomes, Once once) {
        this.outcomes = outcomes;
        this.once = once;
    }

    @POST
    @Path("{id}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordOutcomeOfMeeting",
            summary = "Records a success or a difficulty of network work that a meeting spoke of.")
    public RestResponse<OutcomeView> record(@PathParam("id") UUID id, NewOutcome body) {
        UUID outcomeId = once.decide("recordOutcomeOfMeeting/" + id, body, () -> outcomes.record(id, body));
        return RestResponse.ResponseBuilder.<OutcomeView>created(
                        URI.create("/api/v1/network-meetings/" + id + "/outcomes"))
                .entity(outcomes.view(id, outcomeId))
                .build();
    }

    @GET
    @Path("{id}/outcomes")
    @Operation(operationId = "listOutcomesOfMeeting", summary = "The outcomes of a meeting, oldest entry first.")
    public Page<OutcomeView> list(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return outcomes.page(id, Paging.of(after, limit));
    }
}
