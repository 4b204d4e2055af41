package org.sozialraum.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;
import org.sozialraum.reporting.version.FrozenReport;

/** The published schemas are the interface's, and a report is what its schema says. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportSchemaIT {

    Tokens tokens;

    @Test
    void theCommittedSchemasAreTheOnesOfTheInterface() throws IOException {
        PublishedSchemas.assertCommitted(PublishedSchemas.LIVE, PublishedSchemas.live());
        PublishedSchemas.assertCommitted(PublishedSchemas.SUBMITTED, PublishedSchemas.submitted());
    }

    private static void finishAProject(Office office) {
        office.register("Jugendamt Norderstedt");
        UUID garstedt = office.space("garstedt", "Garstedt");
        office.adopt();
        office.line(garstedt, 2016);
        UUID line = office.line(garstedt, 2017);
        UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
        office.run(cooking, garstedt, "1200.00");
        office.commit(line, cooking, "1200.00");
        office.hold(cooking, "2017-04-03", 2);
        office.learn(cooking, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "Läuft weiter.", "Mehr davon.", "2017-07-01");
        office.complete(cooking, true, "2017-12-07");
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017")
                .header("Link", equalTo("<schema.json>; rel=\"describedby\"; type=\"application/schema+json\""))
                .body("successes", hasSize(1))
                .body("voices.succeeded.sum()", equalTo(1)));
    }

    @Test
    void aReportNamesItsSchemaAndIsWhatItSays() throws IOException {
        try (Office office = new Office(tokens, "01060621")) {
            finishAProject(office);
            Schema schema = PublishedSchemas.read(office.get("clerk", "/schema.json")
                    .statusCode(200)
                    .contentType(startsWith("application/schema+json"))
                    .extract()
                    .asString());

            String report = office.report(2017);
            assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
            String published = office.get("mayor", "/2017").extract().asString();
            assertEquals(List.of(), schema.validate(published, InputFormat.JSON));
            assertNotEquals(
                    List.of(), schema.validate(report.replace("\"year\":2017", "\"year\":\"2017\""), InputFormat.JSON));
            assertNotEquals(List.of(), schema.validate(report.replace("\"paid\":", "\"spent\":"), InputFormat.JSON));
        }
    }

    /** As it is hashed, whoever may read it can check it with a hash and a schema of their own. */
    @Test
    void aSubmittedReportIsItsCanonicalJsonAndNamesTheSchemaOfItsFormat() throws Exception {
        try (Office office = new Office(tokens, "01060622")) {
            finishAProject(office);
            office.get("clerk", "/2017/versions/1.json").statusCode(404);
            int version = office.submit(2017, "M 18/0042");

            ExtractableResponse<Response> answer = office.get("committee-member", "/2017/versions/" + version + ".json")
                    .statusCode(200)
                    .contentType("application/json")
                    .extract();
            byte[] report = answer.asByteArray();
            assertEquals(
                    office.get("committee-member", "/2017/versions/" + version)
                            .extract()
                            .path("summary.sha256"),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(report)));
            assertEquals(
                    "sha-512=:"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            MessageDigest.getInstance("SHA-512").digest(report))
                            + ":",
                    answer.header("Repr-Digest"));
            String link = answer.header("Link");
            String schemas = "/schemas/" + FrozenReport.FORMAT + ".json";
            assertEquals("<../.." + schemas + ">; rel=\"describedby\"; type=\"application/schema+json\"", link);

            Schema schema = PublishedSchemas.read(office.get("committee-member", schemas)
                    .statusCode(200)
                    .contentType(startsWith("application/schema+json"))
                    .extract()
                    .asString());
            String json = new String(report, StandardCharsets.UTF_8);
            assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
            for (String other : List.of(
                    json.replace("\"paid\":\"0.00\"", "\"paid\":0.00"),
                    json.replace("\"paid\":", "\"spent\":"),
                    json.replace("\"state\":\"SUBMITTED\"", "\"state\":\"LIVE\""),
                    json.replace("\"year\":2017", "\"year\":2017,\"figures\":[]"),
                    office.report(2017))) {
                assertNotEquals(List.of(), schema.validate(other, InputFormat.JSON), other);
            }
            office.get("committee-member", "/schemas/1.json").statusCode(404);
        }
    }
}
