package org.sozialraum.project.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.project.offer.OfferResource.Contact;
import org.sozialraum.project.offer.OfferResource.Time;

/** Offers for a map: a GeoJSON feature collection (RFC 7946, 3.3), in WGS 84, longitude first. */
@Schema(name = "OfferFeatures")
public record OfferFeatures(
        @Schema(examples = "FeatureCollection") String type, List<Feature> features) {

    static OfferFeatures of(List<OfferView> offers) {
        return new OfferFeatures(
                "FeatureCollection", offers.stream().map(OfferFeatures::feature).toList());
    }

    /** One offer (RFC 7946, 3.2). */
    @Schema(name = "OfferFeature")
    public record Feature(@Schema(examples = "Feature") String type, UUID id, Point geometry, Properties properties) {}

    /** Where it is (RFC 7946, 3.1.2): longitude, then latitude. */
    @Schema(name = "Point")
    public record Point(@Schema(examples = "Point") String type, List<BigDecimal> coordinates) {}

    /** What a map says of it. */
    @Schema(name = "OfferProperties")
    public record Properties(
            String title,
            UUID socialSpaceId,
            String organisation,
            String topic,
            String place,
            List<AgeBand> ageBands,
            List<Time> times,
            @MayBeMissing Money cost,
            List<String> languages,
            List<Accessibility> accessibility,
            boolean lowThreshold,
            Contact contact) {}

    private static Feature feature(OfferView offer) {
        return new Feature(
                "Feature",
                offer.id(),
                new Point(
                        "Point",
                        List.of(offer.location().longitude(), offer.location().latitude())),
                new Properties(
                        offer.title(),
                        offer.socialSpaceId(),
                        offer.organisation(),
                        offer.topic(),
                        offer.place(),
                        offer.ageBands(),
                        offer.times(),
                        offer.cost(),
                        offer.languages(),
                        offer.accessibility(),
                        offer.lowThreshold(),
                        offer.contact()));
    }
}
