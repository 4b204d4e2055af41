package org.sozialraum.project.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.kit.request.QueryParams;

/** The map of offers. */
@Path("/api/v1/offers.geojson")
@Tag(name = "offers")
@RunOnVirtualThread
public class OfferMapResource {

    private static final String GEO_JSON = "application/geo+json";

    private final Offers offers;

    OfferMapResource(Offers offers) {
        this.offers = offers;
    }

    @GET
    @Produces(GEO_JSON)
    @Operation(
            operationId = "getOffersAsGeoJson",
            summary = "The open offers for a map (RFC 7946), all of them at once, oldest entry first.")
    public RestResponse<OfferFeatures> map(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("topicId") UUID topicId,
            @Parameter(description = "Those for this age; what is for all ages is for this one, too.")
                    @QueryParam("ageBand")
                    AgeBand ageBand,
            @Parameter(description = "MONDAY to SUNDAY.") @QueryParam("weekday") DayOfWeek weekday,
            @QueryParam("lowThreshold") Boolean lowThreshold,
            @Parameter(description = "Words, in German; found in title, description, place and topic.")
                    @QueryParam("search")
                    String search) {
        OfferFeatures features = offers.features(new OfferSearch.Wanted(
                socialSpaceId,
                topicId,
                null,
                null,
                ageBand,
                weekday,
                lowThreshold,
                OfferState.OPEN,
                null,
                QueryParams.words("search", search)));
        return RestResponse.ResponseBuilder.ok(features, MediaType.valueOf(GEO_JSON))
                .build();
    }
}
