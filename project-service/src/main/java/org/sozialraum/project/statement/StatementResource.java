package org.sozialraum.project.statement;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.project.project.ProjectResource;
import org.sozialraum.project.project.ProjectViews;

/** The account of a project's money. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StatementResource {

    private final Statements statements;
    private final Settlements settlements;
    private final ProjectViews views;
    private final Once once;

    StatementResource(Statements statements, Settlements settlements, ProjectViews views, Once once) {
        this.statements = statements;
        this.settlements = settlements;
        this.views = views;
        this.once = once;
    }

    /** What was spent on one kind of cost; a kind that nothing was spent on is left out. */
    @Schema(name = "ActualCost")
    public record ActualCost(CostKind kind, @PositiveAmount Money actual) {}

    /** What came from one source; GRANT is how much of the grant was used. */
    @Schema(name = "ActualIncome")
    public record ActualIncome(
            IncomeSource source, @PositiveAmount Money amount) {}

    /** A provider's account of what it spent: every euro spent came from somewhere, so both lists have one sum. */
    @Schema(name = "NewStatementOfUse")
    public record NewStatement(
            @Size(min = 1, max = 8000) String report,
            @Size(max = 20) List<ActualCost> costs,
            @Size(max = 20) List<ActualIncome> income,

            @Schema(
                    description =
                            "The first year of a project of two, which is accounted for while the project goes on; left out for the account of the whole project after its end.")
            @MayBeMissing
            @Min(2000)
            @Max(2100)
            Integer year,

            @MayBeMissing LocalDate on)
            implements Body {

        Account account() {
            return new Account(costs, income);
        }
    }

    /** Planned and actual cost of one kind, and by how much more was spent than planned. */
    @Schema(name = "StatementCost")
    public record CostRow(CostKind kind, Money planned, Money actual, Money deviation) {}

    /** One version of a statement of use. Where a text was withdrawn, it says so in its place. */
    @Schema(name = "StatementOfUse")
    public record View(
            int version,

            @Schema(description = "The year that it accounts for; none where it is the whole project.") @MayBeMissing
            Integer year,

            @MayBeMissing String report,
            UUID reportTextId,
            List<CostRow> costs,
            Money planned,
            Money actual,
            Money deviation,
            List<ActualIncome> income,
            LocalDate dueOn,
            LocalDate on,
            boolean late) {}

    /** What of one year's grant is recognised as spent for its purpose. */
    @Schema(name = "RecognisedCost")
    public record Recognised(@Min(2000) @Max(2100) Integer year, Money amount) {}

    /** The settlement: for each year that was funded what is recognised, nought included. */
    @Schema(name = "ProjectSettlement")
    public record Settlement(
            @Size(min = 1, max = 10) List<Recognised> recognisedCosts,
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    @POST
    @Path("{id}/statement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveStatement",
            summary = "Takes the statement of use, that of the first of two years, or a corrected version of one.")
    public RestResponse<View> receive(@PathParam("id") UUID id, NewStatement body) {
        UUID statementId = once.decide("receiveStatement/" + id, body, () -> statements.receive(id, body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/projects/" + id + "/statement"))
                .entity(statements.view(id, statementId))
                .build();
    }

    @GET
    @Path("{id}/statement")
    @Operation(
            operationId = "listStatements",
            summary = "The versions of the statement of use, the one that holds last: planned, actual, income.")
    public Page<View> list(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return statements.list(id, Paging.of(after, limit));
    }

    @POST
    @Path("{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleProject",
            summary = "Settles the project: what is recognised; the rest is released or asked back.")
    public ProjectResource.View settle(@PathParam("id") UUID id, Settlement body) {
        return views.of(once.decide("settleProject/" + id, body, () -> settlements.settle(id, body)));
    }
}
