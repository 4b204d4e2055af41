package org.sozialraum.kit.test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The service's OpenAPI document is a product that clients are generated from: the committed one is the code's, and it is
 * complete. With {@code -Dopenapi.write=true} the committed one is written anew; look at the difference before committing.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void theCommittedDocumentIsTheCodes() throws IOException {
        String fromCode = given().accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, fromCode);
        }
        assertEquals(Files.readString(COMMITTED), fromCode, "openapi.yaml differs; see OpenApiContract");
    }

    @Test
    void everyOperationHasANameASummaryATagAndItsRefusals() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .path("paths");
        List<String> incomplete = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> {
                            JsonNode it = operation.getValue();
                            boolean complete = it.hasNonNull("operationId")
                                    && it.hasNonNull("summary")
                                    && !it.path("tags").isEmpty()
                                    && (path.getKey().startsWith("/problems")
                                            || it.path("responses").has("403"));
                            if (!complete) {
                                incomplete.add(operation.getKey() + " " + path.getKey());
                            }
                        }));
        assertTrue(paths.size() > 1, "the document names the paths");
        assertEquals(List.of(), incomplete);
    }
}
