package org.sozialraum.project.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.project.project.ProjectResource.View;
import org.sozialraum.project.project.ProjectViews;

/** What the youth office decides about a project, and what is taken back. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionResource {

    private final Decisions decisions;
    private final Withdrawals withdrawals;
    private final ProjectViews views;
    private final Once once;

    DecisionResource(Decisions decisions, Withdrawals withdrawals, ProjectViews views, Once once) {
        this.decisions = decisions;
        this.withdrawals = withdrawals;
        this.views = views;
        this.once = once;
    }

    /** The approval of one year's money, out of a resolution and an earmark where there are several. */
    @Schema(name = "ProjectApproval")
    public record ApprovalAsked(
            @PositiveAmount Money amount,

            @Schema(description = "The project's first year where it is missing.") @MayBeMissing @Min(2000) @Max(2100)
            Integer year,

            @Schema(description = "Out of which resolution the money is to come, where there are several.")
            @MayBeMissing
            UUID resolutionId,

            @MayBeMissing @Size(min = 1, max = 80) String earmark,

            @Schema(description = "The committee's resolution that decided; recorded by a clerk.") @MayBeMissing
            UUID decidedByResolutionId,

            @Schema(
                    description =
                            "Until when it is accounted for; 31 January of the following year where it is missing.")
            @MayBeMissing
            LocalDate statementDueOn,

            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** Why an approval is taken back. */
    @Schema(name = "ProjectApprovalWithdrawal")
    public record ApprovalWithdrawal(
            @Schema(
                    description =
                            "The project's first year where it is missing; that takes back a further year's, too.")
            @MayBeMissing
            @Min(2000)
            @Max(2100)
            Integer year,

            @Size(min = 1, max = 1000) String reason,

            @Schema(description = "The committee's resolution that decided; recorded by a clerk.") @MayBeMissing
            UUID decidedByResolutionId,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** That the applicant takes the project back. */
    @Schema(name = "ProjectWithdrawal")
    public record Withdrawal(
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** Why an application is rejected. */
    @Schema(name = "ProjectRejection")
    public record Rejection(
            @Size(min = 1, max = 1000) String reason,

            @Schema(description = "The committee's resolution that decided; recorded by a clerk.") @MayBeMissing
            UUID decidedByResolutionId,

            @MayBeMissing LocalDate on)
            implements Body {}

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveProject",
            summary = "Approves a year's money; whether there is money is answered later.")
    public View approve(@PathParam("id") UUID id, ApprovalAsked body) {
        return views.of(once.decide("approveProject/" + id, body, () -> decisions.approve(id, body)));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectProject", summary = "Rejects the application, with the reason.")
    public View reject(@PathParam("id") UUID id, Rejection body) {
        return views.of(once.decide("rejectProject/" + id, body, () -> decisions.reject(id, body)));
    }

    @POST
    @Path("{id}/approval-withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawApproval",
            summary = "Takes an approval back, before or after its answer, with the reason.")
    public View withdrawApproval(@PathParam("id") UUID id, ApprovalWithdrawal body) {
        return views.of(once.decide("withdrawApproval/" + id, body, () -> withdrawals.withdrawApproval(id, body)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawProject", summary = "The applicant takes the project back.")
    public View withdraw(@PathParam("id") UUID id, Withdrawal body) {
        return views.of(once.decide("withdrawProject/" + id, body, () -> withdrawals.withdraw(id, body)));
    }
}
