package org.sozialraum.budget.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.request.QueryParams;

/** What goes into a spreadsheet, or on paper. */
@Path("/api/v1/exports")
@Tag(
        name = "exports",
        description = "Ausgaben für Tabellenkalkulation und Haushaltsplan, in the form of a German Excel.")
@RunOnVirtualThread
public class ExportResource {

    private static final String YEAR = "Haushaltsjahr, 2000 to 2100.";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final JournalExport journal;
    private final Exports exports;

    ExportResource(JournalExport journal, Exports exports) {
        this.journal = journal;
        this.exports = exports;
    }

    @GET
    @Path("journal.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportJournal",
            summary = "The journal of a year, of all budget lines, whole and not in pages.",
            description =
                    "UTF-8 with a byte order mark, semicolons, decimal commas, German headings; a text that looks like a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each entry.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response journal(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        int wanted = QueryParams.year("year", year);
        return csv("journal-" + wanted, out -> journal.write(wanted, out));
    }

    @GET
    @Path("budget-overview")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBudgetOverview",
            summary = "Every budget line of a year with its balances, and their sum.")
    public BudgetOverview overview(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        return exports.overview(QueryParams.year("year", year));
    }

    @GET
    @Path("budget-overview.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportBudgetOverview", summary = "The budget overview of a year for a spreadsheet.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each budget line, and the sum.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response overviewAsCsv(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        BudgetOverview overview = exports.overview(QueryParams.year("year", year));
        return csv("haushaltsuebersicht-" + overview.year(), out -> Exports.write(overview, out));
    }

    @GET
    @Path("grants-to-associations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getGrantsToAssociations",
            summary = "What each organisation got in a year and in the two before it (§ 6 GemHVO-Doppik).")
    public GrantsToAssociations grants(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        return exports.grants(QueryParams.year("year", year));
    }

    @GET
    @Path("grants-to-associations.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportGrantsToAssociations",
            summary = "The list of grants to associations with the two years before, for a spreadsheet.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each organisation, and the sum.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response grantsAsCsv(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        GrantsToAssociations grants = exports.grants(QueryParams.year("year", year));
        return csv("zuwendungen-" + grants.year(), out -> Exports.write(grants, out));
    }

    private static Response csv(String name, StreamingOutput content) {
        return Response.ok(content, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
