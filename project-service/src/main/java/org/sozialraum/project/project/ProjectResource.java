package org.sozialraum.project.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.project.experience.Hint;
import org.sozialraum.project.project.ProjectContent.CostItem;
import org.sozialraum.project.project.ProjectContent.IncomeItem;
import org.sozialraum.project.project.ProjectContent.NewProject;
import org.sozialraum.project.project.ProjectContent.ProjectChange;

/** Projects and their life cycle. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProjectResource {

    private final Projects projects;
    private final ProjectChanges changes;
    private final ProjectViews views;
    private final Once once;

    ProjectResource(Projects projects, ProjectChanges changes, ProjectViews views, Once once) {
        this.projects = projects;
        this.changes = changes;
        this.views = views;
        this.once = once;
    }

    /** The day of an act, and why. */
    @Schema(name = "ProjectAct")
    public record Act(
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** A project. Where a text was withdrawn, it says so in its place; it is withdrawn under its id. */
    @Schema(name = "Project")
    public record View(
            UUID id,
            UUID socialSpaceId,
            @MayBeMissing String title,
            UUID titleTextId,
            @MayBeMissing String description,
            @MayBeMissing UUID descriptionTextId,
            List<UUID> needIds,
            @MayBeMissing String noNeedReason,
            @MayBeMissing UUID noNeedReasonTextId,
            UUID applicantId,
            int year,
            Money requestedAmount,
            @MayBeMissing Money secondYearAmount,
            @MayBeMissing String topic,
            @MayBeMissing TargetGroup targetGroup,
            @MayBeMissing AgeBand ageBand,
            @MayBeMissing Boolean lowThreshold,
            @MayBeMissing Voice startedBy,
            @MayBeMissing Boolean familiesWillHelp,
            List<UUID> partnerIds,
            List<CostItem> costs,
            List<IncomeItem> income,
            @MayBeMissing LocalDate from,
            @MayBeMissing LocalDate until,
            @MayBeMissing Boolean nothingBegun,

            @Schema(description = "What keeps it from being applied for.")
            List<Lacking> lacking,

            @Schema(description = "What experience says to it: a hint, never a ban.")
            List<Hint> hints,

            ProjectState state,
            List<ApprovalView> approvals,
            @MayBeMissing Money approvedAmount,
            @MayBeMissing UUID approvalId,

            @Schema(
                    description =
                            "Year by year: what was approved, and what the budget service has booked of it so far.")
            List<MoneyOfYear> money,

            @MayBeMissing CommitmentRefusal unfundedReason,
            @MayBeMissing OverallResult result,
            @MayBeMissing Boolean familiesHelpToRun,
            LocalDate proposedOn,
            @MayBeMissing LocalDate startedOn,
            @MayBeMissing LocalDate endedOn,
            @MayBeMissing LocalDate statementDueOn,
            @MayBeMissing LocalDate statementReceivedOn,
            @MayBeMissing LocalDate settledOn,
            @MayBeMissing LocalDate followedUpOn,
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
            @MayBeMissing CommitmentRefusal unfundedReason,

            @Schema(description = "The committee's resolution that decided; none where a head decided.") @MayBeMissing
            UUID decidedByResolutionId,

            @Schema(description = "Until when it is accounted for.")
            LocalDate statementDueOn,

            @Schema(description = "When the account of this year came in while the project went on.") @MayBeMissing
            LocalDate accountedOn,

            @Schema(description = "What of it was recognised as spent for its purpose; none before the settlement.")
            @MayBeMissing
            Money recognisedCost) {}

    /** What of a project is overdue. */
    public enum Overdue {
        /** Its statement of use should be here. */
        STATEMENT,
        /** It ended a year ago, and nobody has asked since what became of it. */
        FOLLOW_UP
    }

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

            @MayBeMissing String reason,

            @Schema(description = "The reason's id, under which it is withdrawn.") @MayBeMissing
            UUID reasonTextId,

            @Schema(description = "Why the budget service found no money.") @MayBeMissing
            CommitmentRefusal unfundedReason,

            @Schema(description = "The committee's resolution that decided; none where a head decided.") @MayBeMissing
            UUID decidedByResolutionId) {}

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
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("applicantId") UUID applicantId,
            @QueryParam("year") Integer year,
            @QueryParam("state") ProjectState state,
            @QueryParam("overdue") Overdue overdue,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.list(socialSpaceId, applicantId, year, state, overdue, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProject", summary = "One project.")
    public View get(@PathParam("id") UUID id) {
        return views.of(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeProject", summary = "Changes what a project is to be, before it is applied for.")
    public View change(@PathParam("id") UUID id, ProjectChange body) {
        return changes.change(id, body);
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
        return views.of(once.decide("applyForProject/" + id, body, () -> projects.apply(id, body)));
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startProject", summary = "Says that the project has started.")
    public View start(@PathParam("id") UUID id, Act body) {
        return views.of(once.decide("startProject/" + id, body, () -> projects.start(id, body)));
    }
}
