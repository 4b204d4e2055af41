package org.sozialraum.project.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Who approves what. */
@Path("/api/v1/decision-rules")
@Tag(name = "decision-rules", description = "Entscheidungsregeln: who approves projects, by amount and from a day on.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionRuleResource {

    private final DecisionRules rules;
    private final Once once;

    DecisionRuleResource(DecisionRules rules, Once once) {
        this.rules = rules;
        this.once = once;
    }

    /** Rules from a day on, not before today: they say nothing about what was decided. */
    @Schema(name = "NewDecisionRules")
    public record NewRules(
            LocalDate from,

            @Schema(description = "The head of section approves up to it; anything where it is missing.")
            @MayBeMissing
            @PositiveAmount
            Money sectionHeadUpTo,

            @Schema(
                    description =
                            "The head of office approves up to it, and the committee above; anything where missing.")
            @MayBeMissing
            @PositiveAmount
            Money officeHeadUpTo)
            implements Body {}

    /** Rules from a day on. */
    @Schema(name = "DecisionRules")
    public record View(
            UUID id,
            LocalDate from,
            @MayBeMissing Money sectionHeadUpTo,
            @MayBeMissing Money officeHeadUpTo,

            @Schema(description = "Pseudonymous id of the account that set them.")
            String by,

            Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setDecisionRules", summary = "Sets who approves what, from a day on.")
    public RestResponse<View> set(NewRules body) {
        UUID id = once.decide("setDecisionRules", body, () -> rules.set(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/decision-rules"))
                .entity(rules.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listDecisionRules", summary = "The rules of who approves what, oldest entry first.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return rules.list(Paging.of(after, limit));
    }
}
