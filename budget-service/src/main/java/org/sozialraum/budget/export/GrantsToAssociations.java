package org.sozialraum.budget.export;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Money;

/**
 * Zuwendungen an Vereine und Verbände with the two years before, for the budget's preamble (§ 6 GemHVO-Doppik): what was paid
 * out of each year's budget lines, less what came back on them.
 */
@Schema(name = "GrantsToAssociations")
public record GrantsToAssociations(
        @Schema(examples = "2017") int year, List<Grant> grants, Grant total) {

    /** What one organisation got. */
    @Schema(name = "GrantToAssociation")
    public record Grant(
            @Schema(description = "Missing in the total.", nullable = true)
            UUID organisationId,

            @Schema(examples = "Ambulanter Träger Eins") String organisation,

            @Schema(description = "In the year before the last.")
            Money twoYearsBefore,

            @Schema(description = "In the year before.") Money yearBefore,
            @Schema(description = "In the year itself.") Money year) {}
}
