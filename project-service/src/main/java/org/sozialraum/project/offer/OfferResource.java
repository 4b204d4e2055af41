package org.sozialraum.project.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.kit.request.QueryParams;

/** The offers of the social spaces. */
@Path("/api/v1/offers")
@Tag(name = "offers", description = "Angebote: what there is in the social spaces, for whom, when and where.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OfferResource {

    static final String CLOCK_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private final Offers offers;
    private final Once once;

    OfferResource(Offers offers, Once once) {
        this.offers = offers;
        this.once = once;
    }

    /** A time of the week. */
    @Schema(name = "OfferTime")
    public record Time(
            DayOfWeek weekday,

            @Schema(examples = "15:00") @Pattern(regexp = CLOCK_TIME)
            String from,

            @Schema(examples = "17:30") @Pattern(regexp = CLOCK_TIME)
            String to) {}

    /** A point on the map of Germany, in degrees (WGS 84); kept to six decimals, which is eleven centimetres. */
    @Schema(name = "Location")
    public record Location(
            @Schema(examples = "53.6845") BigDecimal latitude,
            @Schema(examples = "9.9850") BigDecimal longitude) {}

    /** How to reach the organisation, never a private person. At least one of the three. */
    @Schema(name = "OrganisationContact")
    public record Contact(
            @Schema(examples = "https://www.example.org/treff")
            @MayBeMissing
            @Pattern(regexp = "https?://[^\\s<>\"]{3,290}")
            String website,

            @Schema(examples = "040 123456") @MayBeMissing @Pattern(regexp = "[+0-9][0-9 ()/-]{4,30}")
            String telephone,

            @Schema(examples = "treff@example.org")
            @MayBeMissing
            @Pattern(regexp = "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63}){1,4}")
            String email) {}

    /** An offer for the map. */
    @Schema(name = "NewOffer")
    public record NewOffer(
            UUID socialSpaceId,

            @Schema(description = "Who runs it.") UUID organisationId,

            @Schema(description = "The project that it came from.") @MayBeMissing
            UUID projectId,

            @Schema(description = "From the office's list; one that is new is proposed.") @Size(min = 1, max = 80)
            String topic,

            @Size(min = 1, max = 200) String title,
            @MayBeMissing @Size(min = 1, max = 2000) String description,

            @Schema(description = "For whom.") @Size(min = 1, max = 8)
            List<AgeBand> ageBands,

            @Schema(description = "When, in every week; none where it is by arrangement.") @Size(max = 50)
            List<Time> times,

            @Schema(examples = "nicht in den Ferien") @MayBeMissing @Size(min = 1, max = 300)
            String timesNote,

            @Schema(examples = "Familienzentrum Garstedt") @Size(min = 1, max = 300)
            String place,

            Location location,

            @Schema(description = "For one visit; left out where it is free.") @MayBeMissing @PositiveAmount
            Money cost,

            @MayBeMissing @Size(min = 1, max = 200) String costNote,

            @Schema(description = "ISO 639 codes, such as de, tr, fa.") @Size(min = 1, max = 30)
            List<@Pattern(regexp = "[a-z]{2,3}") String> languages,

            @Size(max = 7) List<Accessibility> accessibility,
            Boolean lowThreshold,
            Contact contact,

            @Schema(description = "Since when it is there.") @MayBeMissing
            LocalDate on)
            implements Body {}

    /** What of an offer changes; its space, its organisation and its project do not. */
    @Schema(name = "OfferChange")
    public record OfferChange(
            @Size(min = 1, max = 80) Change<String> topic,
            @Size(min = 1, max = 200) Change<String> title,
            @MayBeCleared @Size(min = 1, max = 2000) Change<String> description,
            @Size(min = 1, max = 8) Change<List<AgeBand>> ageBands,
            @Size(max = 50) Change<List<Time>> times,
            @MayBeCleared @Size(min = 1, max = 300) Change<String> timesNote,
            @Size(min = 1, max = 300) Change<String> place,
            Change<Location> location,
            @MayBeCleared @PositiveAmount Change<Money> cost,
            @MayBeCleared @Size(min = 1, max = 200) Change<String> costNote,
            @Size(min = 1, max = 30) Change<List<@Pattern(regexp = "[a-z]{2,3}") String>> languages,
            @Size(max = 7) Change<List<Accessibility>> accessibility,
            Change<Boolean> lowThreshold,
            Change<Contact> contact)
            implements Body {}

    /** That it is still there. */
    @Schema(name = "OfferConfirmation")
    public record Confirmation(@MayBeMissing LocalDate on) implements Body {}

    /** That it is not there any more. */
    @Schema(name = "OfferEnding")
    public record Ending(
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openOffer",
            summary = "Puts an offer on the map; that it is there is confirmed with that.")
    public RestResponse<OfferView> open(NewOffer body) {
        UUID id = once.decide("openOffer", body, () -> offers.open(body));
        return RestResponse.ResponseBuilder.<OfferView>created(URI.create("/api/v1/offers/" + id))
                .entity(offers.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listOffers", summary = "The offers, oldest entry first.")
    public Page<OfferView> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("topicId") UUID topicId,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("projectId") UUID projectId,
            @Parameter(description = "Those for this age; what is for all ages is for this one, too.")
                    @QueryParam("ageBand")
                    AgeBand ageBand,
            @Parameter(description = "MONDAY to SUNDAY.") @QueryParam("weekday") DayOfWeek weekday,
            @QueryParam("lowThreshold") Boolean lowThreshold,
            @QueryParam("state") OfferState state,
            @Parameter(description = "Open ones that nobody has confirmed for a year.")
                    @QueryParam("dueForConfirmation")
                    Boolean dueForConfirmation,
            @Parameter(description = "Words, in German; found in title, description, place and topic.")
                    @QueryParam("search")
                    String search,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return offers.page(
                new OfferSearch.Wanted(
                        socialSpaceId,
                        topicId,
                        organisationId,
                        projectId,
                        ageBand,
                        weekday,
                        lowThreshold,
                        state,
                        dueForConfirmation,
                        QueryParams.words("search", search)),
                Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOffer", summary = "One offer.")
    public OfferView get(@PathParam("id") UUID id) {
        return offers.view(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeOffer", summary = "Changes what is known of an open offer.")
    public OfferView change(@PathParam("id") UUID id, OfferChange body) {
        return offers.change(id, body);
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmOffer", summary = "Says that an offer is still there.")
    public OfferView confirm(@PathParam("id") UUID id, Confirmation body) {
        return offers.view(once.decide("confirmOffer/" + id, body, () -> offers.confirm(id, body.on())));
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endOffer", summary = "Says that an offer is not there any more.")
    public OfferView end(@PathParam("id") UUID id, Ending body) {
        return offers.view(once.decide("endOffer/" + id, body, () -> offers.end(id, body)));
    }
}
