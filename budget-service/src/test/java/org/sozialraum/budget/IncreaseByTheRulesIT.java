package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.DecisionRulesSet;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** An increase is no way round the rules of who decides how much: what the project gets altogether counts. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class IncreaseByTheRulesIT {

    Tokens tokens;

    @Test
    void whoeverDecidesAboutTheWholeDecidesAboutItsIncrease() {
        try (Norderstedt office = new Norderstedt(tokens, "29030")) {
            Treasury treasury = new Treasury(office);
            rules(office, LocalDate.of(2017, 1, 1), "1000.00", "5000.00");
            rules(office, LocalDate.of(2099, 1, 1), "1.00", "2.00");
            UUID project = UUID.randomUUID();
            office.approve(project, treasury.space, 2017, "500.00");
            String commitment = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> office.get("auditor", "/commitments?projectId=" + project)
                                    .extract()
                                    .<String>path("items[0].id"),
                            id -> id != null);
            increase(office, "section-head", commitment, "500.00").statusCode(200);
            increase(office, "section-head", commitment, "0.01")
                    .statusCode(403)
                    .body("type", endsWith("/decided-by-another"))
                    .body(
                            "detail",
                            equalTo("Das Projekt erhielte damit insgesamt 1.000,01\u00a0€. Darüber entscheidet nach den"
                                    + " Regeln Ihres Jugendamts die Amtsleitung (the head of office)."));
            increase(office, "office-head", commitment, "4000.00")
                    .statusCode(200)
                    .body("increased", euro("4500.00"));
            increase(office, "office-head", commitment, "0.01")
                    .statusCode(403)
                    .body("type", endsWith("/decided-by-another"));
            treasury.release(commitment, "0.01").statusCode(200);
            increase(office, "office-head", commitment, "0.01").statusCode(200);
            increase(office, "section-head", treasury.commit("1.00"), "10000.00")
                    .statusCode(200);
        }
    }

    private static void rules(Norderstedt office, LocalDate from, String sectionHead, String officeHead) {
        office.projectService()
                .publish(new DecisionRulesSet(UUID.randomUUID(), from, Money.of(sectionHead), Money.of(officeHead)));
    }

    private static ValidatableResponse increase(Norderstedt office, String account, String commitment, String amount) {
        return office.post(
                account,
                "/commitments/" + commitment + "/increase",
                Map.of("amount", new BigDecimal(amount), "reason", "Die Miete ist gestiegen"));
    }
}
