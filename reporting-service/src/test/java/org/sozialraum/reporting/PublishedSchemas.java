package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.reporting.version.FrozenReport;

/**
 * The JSON Schemas of reports, which are worked out of the interface's: an OpenAPI 3.1 schema is one of JSON Schema 2020-12, only its
 * address differs. With {@code -Dopenapi.write=true} the committed ones are written anew; look at the difference before committing.
 */
final class PublishedSchemas {

    static final Path LIVE = Path.of("src/main/resources/annual-report.schema.json");
    static final Path SUBMITTED =
            Path.of("src/main/resources/submitted-report-%d.schema.json".formatted(FrozenReport.FORMAT));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String ROOT = "AnnualReport";
    private static final String SUBMITTED_ROOT = "SubmittedReport";

    private PublishedSchemas() {}

    static ObjectNode live() {
        return schema("urn:sozialraum:schema:annual-report", "Jahresbericht", ROOT, components());
    }

    /** The canonical JSON has every field, and no other: what is hashed is all that is told. */
    static ObjectNode submitted() {
        ObjectNode components = components();
        ObjectNode report = components.withObject("/" + ROOT);
        components.set(SUBMITTED_ROOT, report);
        ObjectNode fields = report.withObject("/properties");
        fields.remove("figures");
        fields.putObject("state").put("const", "SUBMITTED");
        fields.putObject("format").put("const", FrozenReport.FORMAT);
        fields.putObject("personsLimit")
                .put("type", "integer")
                .put("minimum", 0)
                .put("description", "Below it counts of persons are not told.");
        components
                .putObject("Money")
                .put("type", "string")
                .put("pattern", "^-?[0-9]{1,12}\\.[0-9]{2}$")
                .put("description", "Euro, two decimals.");
        for (JsonNode rate : components.at("/SuccessRate/properties")) {
            ((ObjectNode) rate).put("type", "string").put("pattern", "^[0-9]{1,3}\\.[0-9]$");
        }
        ObjectNode text = JSON.createObjectNode()
                .put("type", "object")
                .put("description", "A text of somebody, which can be withdrawn: SHA-256 of its salt and its words.");
        ObjectNode itsFields = text.putObject("properties");
        itsFields.putObject("textId").put("$ref", COMPONENTS + "UUID");
        itsFields.putObject("hash").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        components
                .putObject("ReportText")
                .putArray("oneOf")
                .add(text)
                .add(JSON.createObjectNode()
                        .put("type", "string")
                        .put("description", "Words that the report itself gives."));
        components.findParents("properties").forEach(it -> close((ObjectNode) it));
        return schema(
                "urn:sozialraum:schema:submitted-report:" + FrozenReport.FORMAT,
                "Vorgelegter Jahresbericht, Format " + FrozenReport.FORMAT,
                SUBMITTED_ROOT,
                components);
    }

    private static void close(ObjectNode object) {
        ArrayNode required = object.put("additionalProperties", false).putArray("required");
        object.path("properties").fieldNames().forEachRemaining(required::add);
    }

    private static ObjectNode components() {
        try {
            return (ObjectNode) JSON.readTree(given().accept("application/json")
                            .get("/q/openapi?format=json")
                            .asString())
                    .at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode schema(String id, String title, String root, ObjectNode components) {
        TreeMap<String, JsonNode> named = new TreeMap<>();
        collect(root, components, named);
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", id)
                .put("title", title)
                .put("$ref", "#/$defs/" + root);
        schema.putObject("$defs").setAll(named);
        return schema;
    }

    private static void collect(String name, JsonNode components, TreeMap<String, JsonNode> named) {
        if (named.put(name, components.required(name)) == null) {
            components
                    .required(name)
                    .findValuesAsText("$ref")
                    .forEach(ref -> collect(ref.substring(COMPONENTS.length()), components, named));
        }
    }

    static void assertCommitted(Path committed, ObjectNode schema) throws IOException {
        String written = JSON.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(schema)
                        .replace(COMPONENTS, "#/$defs/")
                + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(committed, written);
        }
        assertEquals(Files.readString(committed), written, "the schema differs; see PublishedSchemas");
    }

    static Schema read(String schema) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema, InputFormat.JSON);
    }

    /** Whatever the office has submitted in this program's format is what the schema says. */
    static void assertSubmittedReportsAreValid(String ags) {
        try (Connection connection = RealParts.superuser("reporting");
                PreparedStatement reports = connection.prepareStatement(
                        "select report from report_version where youth_office = ? and format = ?")) {
            reports.setString(1, ags);
            reports.setInt(2, FrozenReport.FORMAT);
            ResultSet report = reports.executeQuery();
            while (report.next()) {
                assertEquals(
                        List.of(),
                        read(Files.readString(SUBMITTED)).validate(report.getString("report"), InputFormat.JSON),
                        "a submitted report is not as its schema says; see PublishedSchemas");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
