package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Years are opened one after the other, provisionally or for good, as often as anybody likes. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class OpeningOfAYearIT {

    Tokens tokens;

    @Test
    void aYearThatDoesNotFollowTheLastOneOpenedIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "17630")) {
            new Treasury(office);
            for (int year : List.of(2016, 2019, 2100)) {
                office.post("clerk", "/fiscal-years", Map.of("year", year))
                        .statusCode(409)
                        .body("type", endsWith("/year-does-not-follow"))
                        .body(
                                "detail",
                                equalTo("Das Haushaltsjahr " + year
                                        + " kann nicht eröffnet werden; als nächstes ist 2018 an der Reihe."));
            }
            office.post("clerk", "/fiscal-years", Map.of("year", 2018)).statusCode(201);
            office.get("auditor", "/fiscal-years").body("items.year", contains(2017, 2018));
        }
    }

    /** The provisional year has its lines, takes no commitment, and becomes open without a second plan. */
    @Test
    void aProvisionalYearIsOpenedForGoodWithoutASecondPlan() {
        try (Norderstedt office = new Norderstedt(tokens, "17631")) {
            UUID space = office.space("mitte");
            office.lineOf2017(space);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                    .statusCode(201)
                    .body("state", equalTo("PROVISIONAL"));
            String line = office.get("auditor", "/budget-lines?year=2018")
                    .body("items", hasSize(1))
                    .extract()
                    .path("items[0].id");
            office.post("clerk", "/commitments", Map.of("budgetLineId", line, "amount", 1, "purpose", "Material"))
                    .statusCode(409)
                    .body("type", endsWith("/year-not-open"));
            for (int i = 0; i < 2; i++) {
                office.post("clerk", "/fiscal-years", Map.of("year", 2018))
                        .statusCode(201)
                        .body("state", equalTo("OPEN"));
            }
            office.get("auditor", "/budget-lines/" + line + "/journal").body("items.kind", contains("PLAN"));
            office.post("clerk", "/commitments", Map.of("budgetLineId", line, "amount", 1, "purpose", "Material"))
                    .statusCode(201);
        }
    }

    @Test
    void aSpaceThatIsFoundedLaterIsListedUntilItGetsItsLine() {
        try (Norderstedt office = new Norderstedt(tokens, "17632")) {
            office.lineOf2017(office.space("mitte"));
            UUID later = office.space("fuenfter-sozialraum");
            String line = office.openAndFind(2017, later);
            office.get("auditor", "/budget-lines/" + line).body("appropriated", euro("21840.00"));
            office.get("auditor", "/budget-lines?year=2017").body("items", hasSize(2));
            office.get("auditor", "/fiscal-years/2017").body("withoutLine", hasSize(0));
        }
    }

    /** Two clerks open the year at once: each line is there once. */
    @Test
    void aYearThatIsOpenedTenTimesAtOnceHasEachLineOnce() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17633")) {
            office.post(
                            "clerk",
                            "/resolutions",
                            resolution("B 16/0179", 2017, null, 100, List.of(earmark("Netzwerkarbeit", 100, true))))
                    .statusCode(201);
            UUID last = null;
            for (int i = 0; i < 10; i++) {
                last = office.space("raum-" + i);
            }
            office.openAndFind(2017, last);
            List<Integer> answers = Together.run(
                    10,
                    i -> office.post("clerk", "/fiscal-years", Map.of("year", 2018))
                            .extract()
                            .statusCode());
            assertTrue(answers.stream().allMatch(status -> status == 201), answers::toString);
            office.get("auditor", "/budget-lines?year=2018&limit=500").body("items", hasSize(10));
        }
    }
}
