package org.sozialraum.project.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.QueryParams;
import org.sozialraum.project.need.NeedState;

/** What meetings are about, and who is missing there. */
@Path("/api/v1/network-meetings")
@Tag(name = "network-meetings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgendaResource {

    private final Agendas agendas;
    private final Attendances attendances;

    AgendaResource(Agendas agendas, Attendances attendances) {
        this.agendas = agendas;
        this.attendances = attendances;
    }

    /** A need as it stands now. */
    @Schema(name = "AgendaItem")
    public record Item(
            UUID needId,
            UUID topicId,
            String topic,
            @MayBeMissing AgeBand ageBand,

            @Schema(description = "When it was voiced first, by whomever.")
            YearMonth month,

            @Schema(description = "How many said it: this need and those that were merged into it.")
            int saidBy,

            NeedState state,

            @Schema(description = "The need that this one counts with by now.") @MayBeMissing
            UUID mergedIntoId,

            @Schema(description = "What the meeting decided; null before, and where it did not come to it.")
            @MayBeMissing
            NeedDecision decision) {}

    /** The needs of an agenda, in its order. */
    @Schema(name = "Agenda")
    public record Agenda(List<Item> items) {}

    /** How often an organisation came to the last meetings of a space. */
    @Schema(name = "Attendance")
    public record Attendance(
            UUID organisationId,
            String name,
            OrganisationKind kind,

            @Schema(description = "To how many of the last six meetings that were held it was invited.")
            int invited,

            @Schema(description = "To how many of these it came, invited or not.")
            int present,

            @Schema(description = "When it came last, ever.") @MayBeMissing
            LocalDate lastPresentOn,

            @Schema(
                    description =
                            "It was invited to at least three of the last six meetings, and came to fewer than half of those.")
            boolean regularlyMissing) {}

    /** Who comes and who is missing; the regularly missing first, then by name. */
    @Schema(name = "Attendances")
    public record AttendanceList(
            @Schema(description = "How many of the last meetings are looked at: six, or as many as there were.")
            int meetings,

            List<Attendance> items) {}

    @GET
    @Path("agenda")
    @Operation(
            operationId = "getProposedAgenda",
            summary =
                    "The open needs of a space as an agenda: oldest first, of one month those that most people voiced.")
    public Agenda propose(
            @Parameter(
                            description = "Whose open needs.",
                            required = true,
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("socialSpaceId")
                    UUID socialSpaceId) {
        return agendas.proposalFor(QueryParams.needed("socialSpaceId", socialSpaceId));
    }

    @GET
    @Path("{id}/agenda")
    @Operation(
            operationId = "getAgenda",
            summary = "What a meeting looks at, or looked at: each need as it stands now, and what was decided.")
    public Agenda get(@PathParam("id") UUID id) {
        return agendas.of(id);
    }

    @GET
    @Path("attendance")
    @Operation(
            operationId = "listAttendance",
            summary = "Who came to the last six meetings of a space, and who is regularly missing.")
    public AttendanceList attendance(
            @Parameter(description = "Whose meetings.", required = true, schema = @Schema(implementation = UUID.class))
                    @QueryParam("socialSpaceId")
                    UUID socialSpaceId) {
        return attendances.of(QueryParams.needed("socialSpaceId", socialSpaceId));
    }
}
