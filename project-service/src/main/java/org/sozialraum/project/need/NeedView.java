package org.sozialraum.project.need;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.request.MayBeMissing;

/**
 * A need. Until a second person has released them, its texts are shown to the social space's own team only. Where a text was
 * withdrawn, it says so in its place.
 */
@Schema(name = "Need")
public record NeedView(
        UUID id,
        UUID socialSpaceId,
        Voice voice,
        NeedSource source,
        UUID topicId,
        String topic,
        @MayBeMissing AgeBand ageBand,
        @MayBeMissing String existing,
        @MayBeMissing String missing,
        @MayBeMissing String conditions,
        YearMonth month,
        NeedState state,

        @Schema(description = "When a second person released the texts.") @MayBeMissing
        LocalDate releasedOn,

        @Schema(description = "How many said it: this need and those that were merged into it.")
        int saidBy,

        @Schema(description = "Whose voices these are.") Map<Voice, Integer> voices,

        @Schema(description = "The need that this one counts with since they were merged.") @MayBeMissing
        UUID mergedIntoId,

        @MayBeMissing LocalDate closedOn,

        @Schema(description = "Why; shown to the team only until it is released, like the other texts.") @MayBeMissing
        String closingReason,

        @Schema(description = "When a second person released the closing reason.") @MayBeMissing
        LocalDate closingReasonReleasedOn,

        @Schema(description = "The ids of its texts, under which they are withdrawn.")
        Texts texts)
        implements HasETag {

    /** The texts of a need by their ids. */
    @Schema(name = "NeedTexts")
    public record Texts(
            @MayBeMissing UUID existing,
            UUID missing,
            @MayBeMissing UUID conditions,
            @MayBeMissing UUID closingReason) {}
}
