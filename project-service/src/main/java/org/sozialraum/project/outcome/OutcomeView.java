package org.sozialraum.project.outcome;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** An outcome as it is shown. Where a text was withdrawn, it says so in its place; it is withdrawn under its id. */
@Schema(name = "Outcome")
public record OutcomeView(
        UUID id,
        OutcomeKind kind,
        String cause,
        @MayBeMissing String text,
        UUID textId,
        @MayBeMissing String lesson,
        @MayBeMissing UUID lessonTextId,
        LocalDate on) {

    /** An outcome to be recorded. */
    @Schema(name = "NewOutcome")
    public record NewOutcome(
            OutcomeKind kind,

            @Schema(description = "From the list at /api/v1/causes.", examples = "FAMILIES_STARTED_IT")
            @Size(min = 1, max = 80)
            String cause,

            @Size(min = 1, max = 4000) String text,

            @Schema(description = "What was learned.") @MayBeMissing @Size(min = 1, max = 4000)
            String lesson,

            @MayBeMissing LocalDate on)
            implements Body {}
}
