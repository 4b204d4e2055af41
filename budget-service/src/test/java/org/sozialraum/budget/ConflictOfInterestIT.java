package org.sozialraum.budget;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Befangenheit: whoever belongs to the organisation that gets the money decides nothing about it, whatever their role. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ConflictOfInterestIT {

    Tokens tokens;

    @Test
    void whoeverBelongsToThePayeeNeitherCertifiesNorAuthorises() {
        try (Norderstedt office = new Norderstedt(tokens, "24002")) {
            Treasury treasury = new Treasury(office);
            String order = treasury.order(treasury.commit("500.00"), "200.00");
            treasury.act("section-head/provider-one", order, "certification", Map.of())
                    .statusCode(403)
                    .body("type", endsWith("/conflict-of-interest"))
                    .body(
                            "detail",
                            equalTo("Wer selbst zur Einrichtung gehört, die das Geld erhält, wirkt an der Entscheidung"
                                    + " darüber nicht mit."));
            treasury.act("section-head/provider-two", order, "certification", Map.of())
                    .statusCode(200);
            treasury.act("office-head/provider-one", order, "authorisation", Map.of())
                    .statusCode(403)
                    .body("type", endsWith("/conflict-of-interest"));
            office.get("auditor", "/payment-orders/" + order).body("state", equalTo("CERTIFIED"));
            treasury.act("office-head", order, "authorisation", Map.of()).statusCode(200);
        }
    }

    @Test
    void whoeverBelongsToTheApplicantDoesNotIncreaseItsCommitment() {
        try (Norderstedt office = new Norderstedt(tokens, "24003")) {
            Treasury treasury = new Treasury(office);
            UUID project = UUID.randomUUID();
            office.approve(project, treasury.space, 2017, "1200.00");
            String commitment = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> office.get("auditor", "/commitments?projectId=" + project)
                                    .extract()
                                    .<String>path("items[0].id"),
                            id -> id != null);
            Map<String, Object> more = Map.of("amount", 100, "reason", "Die Miete ist gestiegen");
            office.post("section-head/provider-one", "/commitments/" + commitment + "/increase", more)
                    .statusCode(403)
                    .body("type", endsWith("/conflict-of-interest"));
            office.post("section-head/provider-two", "/commitments/" + commitment + "/increase", more)
                    .statusCode(200)
                    .body("increased", euro("100.00"));
        }
    }
}
