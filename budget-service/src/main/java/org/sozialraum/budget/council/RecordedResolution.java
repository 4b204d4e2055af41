package org.sozialraum.budget.council;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.privacy.NotFreeText;

/** Beschluss that an act rests on, as somebody recorded it; its day is the day of the act. */
@Schema(name = "RecordedResolution")
public record RecordedResolution(
        @Schema(examples = "B 17/0311") @NotFreeText @Size(min = 1, max = 60)
        String number,

        @Schema(examples = "Stadtvertretung") @Size(min = 1, max = 120)
        String committee,

        @Schema(examples = "2017-08-22") LocalDate decidedOn) {}
