package org.sozialraum.project.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.project.offer.OfferResource.Contact;
import org.sozialraum.project.offer.OfferResource.Location;
import org.sozialraum.project.offer.OfferResource.Time;

/** An offer as everybody sees it who may sign in. */
@Schema(name = "Offer")
public record OfferView(
        UUID id,
        UUID socialSpaceId,

        @Schema(description = "Who runs it.") UUID organisationId,

        String organisation,

        @Schema(description = "The project that it came from.") @MayBeMissing
        UUID projectId,

        UUID topicId,
        String topic,
        OfferState state,
        String title,
        @MayBeMissing String description,
        List<AgeBand> ageBands,
        List<Time> times,
        @MayBeMissing String timesNote,
        String place,
        Location location,

        @Schema(description = "For one visit; null where it is free.") @MayBeMissing
        Money cost,

        @MayBeMissing String costNote,
        List<String> languages,
        List<Accessibility> accessibility,
        boolean lowThreshold,
        Contact contact,
        LocalDate openedOn,

        @Schema(description = "When somebody last asked whether it is still there.")
        LocalDate confirmedOn,

        @MayBeMissing LocalDate endedOn,
        @MayBeMissing String endingReason,

        @Schema(description = "The ids of its texts, under which they are withdrawn.")
        Texts texts)
        implements HasETag {

    /** The texts of an offer by their ids. */
    @Schema(name = "OfferTexts")
    public record Texts(
            UUID title,
            @MayBeMissing UUID description,
            @MayBeMissing UUID timesNote,
            UUID place,
            @MayBeMissing UUID costNote,
            @MayBeMissing UUID endingReason) {}
}
