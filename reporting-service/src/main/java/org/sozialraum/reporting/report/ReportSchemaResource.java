package org.sozialraum.reporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the yearly report's JSON can hold, for whoever reads it by a program. */
@Path("/api/v1/annual-reports/schema.json")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class ReportSchemaResource {

    private static final String FILE = "/annual-report.schema.json";
    /** How an answer names its schema, seen from its own address (RFC 8288). */
    static final String LINK = "<schema.json>; rel=\"describedby\"; type=\"application/schema+json\"";

    private static final String JSON_SCHEMA = "application/schema+json";

    @GET
    @Produces(JSON_SCHEMA)
    @Operation(
            operationId = "getAnnualReportSchema",
            summary = "The JSON Schema (2020-12) of the yearly report, which its answer names as describedby.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] schema() throws IOException {
        try (InputStream file = ReportSchemaResource.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        }
    }
}
