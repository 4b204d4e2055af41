package org.sozialraum.project.gapmap;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.request.MayBeMissing;

/** What is missing and what there is for one topic and one age band in one social space. */
@Schema(name = "GapMapCell")
public record Cell(
        UUID socialSpaceId,
        UUID topicId,
        String topic,

        @Schema(description = "Null for needs that did not say for whom.") @MayBeMissing
        AgeBand ageBand,

        @Schema(description = "Open needs; one that others were merged into is one.")
        int needs,

        @Schema(description = "How many said it, merged needs included.")
        int saidBy,

        @Schema(description = "Whose voices these are.") Map<Voice, Integer> voices,

        @Schema(description = "Since when it is missing; null where nothing is.") @MayBeMissing
        YearMonth since,

        @Schema(description = "Open offers of the topic in the space that are for this age.")
        int offers,

        @Schema(description = "Something is missing and nothing is there.")
        boolean gap) {}
