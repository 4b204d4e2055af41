package org.sozialraum.reporting.version;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the canonical JSON of a submitted report holds, for whoever reads it by a program. A format has one schema, which stays when
 * later formats come.
 */
@Path("/api/v1/annual-reports/schemas/{format: [0-9]{1,6}}.json")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class SubmittedReportSchemaResource {

    private static final String JSON_SCHEMA = "application/schema+json";

    @GET
    @Produces(JSON_SCHEMA)
    @Operation(
            operationId = "getSubmittedReportSchema",
            summary =
                    "The JSON Schema (2020-12) of submitted reports in a format, which each of them names as describedby.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] schema(@PathParam("format") int format) throws IOException {
        try (InputStream file = SubmittedReportSchemaResource.class.getResourceAsStream(file(format))) {
            if (file == null) {
                throw new NotFoundException();
            }
            return file.readAllBytes();
        }
    }

    /** How a submitted report names its schema, seen from its own address (RFC 8288); empty for a format that has none. */
    static Optional<String> link(int format) {
        return SubmittedReportSchemaResource.class.getResource(file(format)) == null
                ? Optional.empty()
                : Optional.of(
                        "<../../schemas/%d.json>; rel=\"describedby\"; type=\"%s\"".formatted(format, JSON_SCHEMA));
    }

    private static String file(int format) {
        return "/submitted-report-%d.schema.json".formatted(format);
    }
}
