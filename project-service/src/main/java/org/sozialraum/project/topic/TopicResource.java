package org.sozialraum.project.topic;

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
import org.sozialraum.kit.request.MayBeMissing;

/** The topics of needs. */
@Path("/api/v1/topics")
@Tag(name = "topics", description = "Themen of needs: the youth office's own list.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TopicResource {

    private final Topics topics;
    private final Once once;

    TopicResource(Topics topics, Once once) {
        this.topics = topics;
        this.once = once;
    }

    /** How a topic stands in the list. */
    @Schema(name = "TopicState")
    public enum State {
        PROPOSED,
        CONFIRMED,
        MERGED
    }

    /** A topic for the list. */
    @Schema(name = "NewTopic")
    public record NewTopic(
            @Size(min = 1, max = 80) String name,
            @MayBeMissing LocalDate on) implements Body {}

    /** Nothing has to be said but, where it is not today, the day. */
    @Schema(name = "TopicConfirmation")
    public record Confirmation(@MayBeMissing LocalDate on) implements Body {}

    /** Which topic it means from now on. */
    @Schema(name = "TopicMerger")
    public record Merger(UUID intoTopicId, @MayBeMissing LocalDate on) implements Body {}

    /** A topic. */
    @Schema(name = "Topic")
    public record View(
            UUID id,
            String name,
            State state,

            @Schema(description = "The topic that this one means since they were merged.") @MayBeMissing
            UUID mergedIntoId,

            @Schema(description = "The text of a name that is only proposed; that is what is withdrawn.") @MayBeMissing
            UUID nameTextId,

            @Schema(description = "When it was proposed, confirmed or merged last; not known of the oldest.")
            @MayBeMissing
            LocalDate lastActOn)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addTopic", summary = "Puts a topic into the list.")
    public RestResponse<View> list(NewTopic body) {
        UUID id = once.decide("addTopic", body, () -> topics.list(body.name(), body.on()));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/topics/" + id))
                .entity(topics.view(id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listTopics",
            summary = "The topics, oldest entry first; those that were merged are left out.")
    public Page<View> page(
            @QueryParam("state") State state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return topics.page(state, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTopic", summary = "One topic.")
    public View get(@PathParam("id") UUID id) {
        return topics.view(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmTopic", summary = "Confirms a topic that a need brought.")
    public View confirm(@PathParam("id") UUID id, Confirmation body) {
        return topics.view(once.decide("confirmTopic/" + id, body, () -> topics.confirm(id, body.on())));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mergeTopic", summary = "Makes a topic mean another one.")
    public View merge(@PathParam("id") UUID id, Merger body) {
        return topics.view(
                once.decide("mergeTopic/" + id, body, () -> topics.merge(id, body.intoTopicId(), body.on())));
    }
}
