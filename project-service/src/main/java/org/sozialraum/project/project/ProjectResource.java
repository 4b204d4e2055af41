package org.sozialraum.project.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.kit.request.QueryParams;

/** Projects and their life cycle. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProjectResource {

    private final Projects projects;
    private final ProjectViews views;
    private final Once once;

    ProjectResource(Projects projects, ProjectViews views, Once once) {
        this.projects = projects;
        this.views = views;
        this.once = once;
    }

    /** A project to be proposed. It names the needs that it answers, or says why it has none. */
    @Schema(name = "NewProject")
    public record NewProject(
            UUID socialSpaceId,
            @Size(min = 1, max = 200) String title,
            @MayBeMissing @Size(min = 1, max = 4000) String description,
            @MayBeMissing @Size(max = 50) List<UUID> needIds,
            @MayBeMissing @Size(min = 1, max = 1000) String noNeedReason,
            UUID applicantId,
            @Min(2000) @Max(2100) Integer year,
            @PositiveAmount Money requestedAmount,

            @Schema(description = "For the year after it, where the project reaches over two.")
            @MayBeMissing
            @PositiveAmount
            Money secondYearAmount,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** The day of an act. */
    @Schema(name = "ProjectAct")
    public record Act(@MayBeMissing LocalDate on) implements Body {}

    /** A project. A text that was withdrawn is null. */
    @Schema(name = "Project")
    public record View(
            UUID id,
            UUID socialSpaceId,
            @MayBeMissing String title,
            @MayBeMissing String description,
            List<UUID> needIds,
            @MayBeMissing String noNeedReason,
            UUID applicantId,
            int year,
            Money requestedAmount,
            @MayBeMissing Money secondYearAmount,
            ProjectState state,
            List<ApprovalView> approvals,
            @MayBeMissing Money approvedAmount,
            @MayBeMissing UUID approvalId,
            @MayBeMissing CommitmentRefusal unfundedReason,
            @MayBeMissing OverallResult result,
            @MayBeMissing Boolean familiesHelpToRun,
            LocalDate proposedOn,
            @MayBeMissing LocalDate startedOn,
            @MayBeMissing LocalDate endedOn,
            LocalDate lastActOn)
            implements HasETag {}

    /** What was approved for one year, and what the budget service said to it. */
    @Schema(name = "ProjectApprovalState")
    public record ApprovalView(
            UUID id,
            int year,
            Money amount,
            Approval.State state,
            LocalDate on,
            @MayBeMissing LocalDate withdrawnOn,
            @MayBeMissing CommitmentRefusal unfundedReason) {}

    /** A line of the history. */
    @Schema(name = "ProjectHistoryEntry")
    public record HistoryEntry(
            long number,
            String act,
            @MayBeMissing ProjectState from,
            ProjectState to,
            LocalDate on,
            Instant at,

            @Schema(description = "Pseudonymous id of the account that acted.")
            String by,

            @MayBeMissing String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeProject", summary = "Proposes a project as an idea.")
    public RestResponse<View> propose(NewProject body) {
        UUID id = once.decide("proposeProject", body, () -> projects.propose(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/projects/" + id))
                .entity(views.of(id))
                .build();
    }

    @GET
    @Operation(operationId = "listProjects", summary = "The projects, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") String socialSpaceId,
            @QueryParam("applicantId") String applicantId,
            @QueryParam("year") String year,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.list(
                QueryParams.uuid("socialSpaceId", socialSpaceId),
                QueryParams.uuid("applicantId", applicantId),
                QueryParams.integer("year", year),
                QueryParams.constant(ProjectState.class, "state", state),
                Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProject", summary = "One project.")
    public View get(@PathParam("id") UUID id) {
        return views.of(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "getProjectHistory", summary = "Who did what with the project, when and why.")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return views.history(id, Paging.of(after, limit));
    }

    @POST
    @Path("{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "applyForProject", summary = "Applies for the project.")
    public View apply(@PathParam("id") UUID id, Act body) {
        return views.of(once.decide("applyForProject/" + id, body, () -> projects.apply(id, body.on())));
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startProject", summary = "Says that the project has started.")
    public View start(@PathParam("id") UUID id, Act body) {
        return views.of(once.decide("startProject/" + id, body, () -> projects.start(id, body.on())));
    }
}
