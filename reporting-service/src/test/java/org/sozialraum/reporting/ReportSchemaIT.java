package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/**
 * The published schema is the interface's, and a report is what it says. With {@code -Dopenapi.write=true} the committed one is
 * written anew; look at the difference before committing.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportSchemaIT {

    private static final Path COMMITTED = Path.of("src/main/resources/annual-report.schema.json");
    private static final String COMPONENTS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    Tokens tokens;

    /** An OpenAPI 3.1 schema is one of JSON Schema 2020-12; only its address differs. */
    @Test
    void theCommittedSchemaIsTheOneOfTheInterface() throws IOException {
        JsonNode components = JSON.readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .path("components")
                .path("schemas");
        Map<String, JsonNode> named = new TreeMap<>();
        collect("AnnualReport", components, named);
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:sozialraum:schema:annual-report")
                .put("title", "Jahresbericht")
                .put("$ref", "#/$defs/AnnualReport");
        schema.putObject("$defs").setAll(named);
        String written = JSON.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(schema)
                        .replace(COMPONENTS, "#/$defs/")
                + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, written);
        }

        assertEquals(Files.readString(COMMITTED), written, "the schema differs; see ReportSchemaIT");
    }

    private static void collect(String name, JsonNode components, Map<String, JsonNode> named) {
        if (named.put(name, components.required(name)) == null) {
            components
                    .required(name)
                    .findValuesAsText("$ref")
                    .forEach(ref -> collect(ref.substring(COMPONENTS.length()), components, named));
        }
    }

    @Test
    void aReportNamesItsSchemaAndIsWhatItSays() throws IOException {
        try (Office office = new Office(tokens, "01060621")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2016);
            UUID line = office.line(garstedt, 2017);
            UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.run(cooking, garstedt, "1200.00");
            office.commit(line, cooking, "1200.00");
            office.hold(cooking, "2017-04-03", 2);
            office.learn(
                    cooking, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "Läuft weiter.", "Mehr davon.", "2017-07-01");
            office.complete(cooking, true, "2017-12-07");
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .header("Link", equalTo("<schema.json>; rel=\"describedby\"; type=\"application/schema+json\""))
                    .body("successes", hasSize(1))
                    .body("voices.succeeded.sum()", equalTo(1)));
            Schema schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(
                            office.get("clerk", "/schema.json")
                                    .statusCode(200)
                                    .contentType(startsWith("application/schema+json"))
                                    .extract()
                                    .asString(),
                            InputFormat.JSON);

            String report = office.report(2017);
            assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
            String published = office.get("mayor", "/2017").extract().asString();
            assertEquals(List.of(), schema.validate(published, InputFormat.JSON));
            assertNotEquals(
                    List.of(), schema.validate(report.replace("\"year\":2017", "\"year\":\"2017\""), InputFormat.JSON));
            assertNotEquals(List.of(), schema.validate(report.replace("\"paid\":", "\"spent\":"), InputFormat.JSON));
        }
    }
}
