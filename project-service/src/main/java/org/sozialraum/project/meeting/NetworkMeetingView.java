package org.sozialraum.project.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.request.MayBeMissing;

/** A meeting: what is planned, or how it went. */
@Schema(name = "NetworkMeeting")
public record NetworkMeetingView(
        UUID id,
        UUID socialSpaceId,
        NetworkMeetingState state,
        @MayBeMissing LocalDate plannedOn,
        LocalDate plannedFor,
        @MayBeMissing LocalDate heldOn,
        List<UUID> invitedOrganisationIds,

        @Schema(description = "Who came; empty until it is held.")
        List<UUID> presentOrganisationIds,

        @Schema(description = "Who was invited and did not come; empty until it is held.")
        List<UUID> missingOrganisationIds,

        @Schema(description = "Who put right who came, when and why; the oldest first.")
        List<Correction> corrections,

        @Schema(description = "The agenda in its order, and what came up beside it.")
        List<Need> needs,

        @Schema(description = "What was decided beside the needs, in its order.")
        List<FurtherDecision> furtherDecisions,

        List<NetworkTaskResource.View> tasks,
        @MayBeMissing String minutes,
        @MayBeMissing LocalDate minutedOn,

        @Schema(description = "Who wrote the minutes anew, when and why; the oldest first.")
        List<MinutesCorrection> minutesCorrections,

        @MayBeMissing LocalDate cancelledOn,
        @MayBeMissing String cancellationReason,

        @Schema(description = "The ids of its texts, under which they are withdrawn.")
        Texts texts)
        implements HasETag {

    /** That who came was put right. */
    @Schema(name = "AttendanceCorrectionMade")
    public record Correction(
            LocalDate on,
            Instant at,

            @Schema(description = "Pseudonymous id of the account that acted.")
            String by,

            @MayBeMissing String reason,

            @Schema(description = "The reason's id, under which it is withdrawn.")
            UUID reasonTextId,

            @Schema(description = "Who was noted as present until then.")
            List<UUID> presentBefore) {}

    /** A need that the meeting looks at, or looked at. */
    @Schema(name = "NeedInMeeting")
    public record Need(
            UUID needId,

            @Schema(description = "Null before the meeting, and where it did not come to it.") @MayBeMissing
            NeedDecision decision,

            @Schema(description = "Why it is taken up or postponed. Why it ended stands with the need.") @MayBeMissing
            String reason,

            @Schema(description = "The reason's id, under which it is withdrawn.") @MayBeMissing
            UUID reasonTextId) {}

    /** What a meeting decided beside the needs. */
    @Schema(name = "FurtherDecision")
    public record FurtherDecision(
            String text,

            @Schema(description = "The text's id, under which it is withdrawn.")
            UUID textId) {}

    /** That the minutes were written anew. */
    @Schema(name = "MinutesCorrectionMade")
    public record MinutesCorrection(
            LocalDate on,
            Instant at,

            @Schema(description = "Pseudonymous id of the account that acted.")
            String by,

            String reason,

            @Schema(description = "The reason's id, under which it is withdrawn.")
            UUID reasonTextId,

            @Schema(description = "What the minutes said until then.")
            String before,

            @Schema(description = "The id of what they said until then, under which it is withdrawn.")
            UUID beforeTextId) {}

    /** The texts of a meeting by their ids. */
    @Schema(name = "NetworkMeetingTexts")
    public record Texts(
            @MayBeMissing UUID minutes, @MayBeMissing UUID cancellationReason) {}
}
