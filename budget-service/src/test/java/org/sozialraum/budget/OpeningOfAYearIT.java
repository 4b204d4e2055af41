package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
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

    /** A space that ends has a line in its last year, and none in the next; its name is as it was told last. */
    @Test
    void aSpaceThatHasEndedHasNoLineInALaterYear() {
        try (Norderstedt office = new Norderstedt(tokens, "27001")) {
            UUID ending = office.space("ending");
            office.lineOf2017(ending);
            UUID staying = office.space("staying");
            office.projectService()
                    .publish(new SocialSpaceChanged(ending, "Anders", 100, LocalDate.of(2017, 2, 1), null));
            office.projectService()
                    .publish(new SocialSpaceChanged(ending, "Anders", 100, null, LocalDate.of(2018, 1, 1)));
            office.projectService()
                    .publish(new OrganisationChanged(
                            office.provider, "Träger Neu", OrganisationKind.OUTPATIENT_PROVIDER, List.of(), null));
            UUID arrivedLast = office.space("last");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> office.get("auditor", "/fiscal-years")
                            .body("items[0].withoutLine", hasItem(arrivedLast.toString())));
            office.post("clerk", "/fiscal-years", Map.of("year", 2018)).statusCode(201);
            office.get("auditor", "/budget-lines?year=2018&socialSpaceId=" + ending)
                    .body("items", hasSize(1));
            office.post("clerk", "/fiscal-years", Map.of("year", 2019)).statusCode(201);
            office.get("auditor", "/budget-lines?year=2019&socialSpaceId=" + ending)
                    .body("items", hasSize(0));
            office.get("auditor", "/budget-lines?year=2019&socialSpaceId=" + staying)
                    .body("items", hasSize(1));
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
                    .body("type", endsWith("/year-provisional"));
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

    /** § 81 GO SH: before the budget is in force only what can't be put off is committed; the reason stays with it. */
    @Test
    void aProvisionalYearCommitsWhatCannotWaitWithItsReason() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "24001")) {
            UUID space = office.space("mitte");
            office.lineOf2017(space);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                    .statusCode(201);
            String line =
                    office.get("auditor", "/budget-lines?year=2018").extract().path("items[0].id");
            Map<String, Object> rent = Map.of("budgetLineId", line, "amount", 300, "purpose", "Miete des Treffpunkts");
            office.post("clerk", "/commitments/check", rent)
                    .body("possible", equalTo(false))
                    .body("reason", equalTo("YEAR_PROVISIONAL"));
            office.post("clerk", "/commitments/batch", Map.of("commitments", List.of(rent)))
                    .statusCode(409)
                    .body("errors.pointer", contains("/commitments/0/whyNotDeferrable"));

            Map<String, Object> cannotWait = new HashMap<>(rent);
            cannotWait.put("whyNotDeferrable", "Der Vertrag verpflichtet uns zum 1. Januar.");
            office.post("clerk", "/commitments/check", cannotWait).body("possible", equalTo(true));
            String commitment = office.post("clerk", "/commitments", cannotWait)
                    .statusCode(201)
                    .body("purpose", equalTo("Miete des Treffpunkts"))
                    .body("whyNotDeferrable", equalTo("Der Vertrag verpflichtet uns zum 1. Januar."))
                    .extract()
                    .path("id");
            office.get("auditor", "/budget-lines/" + line + "/journal")
                    .body("items.kind", contains("PLAN", "COMMITMENT"))
                    .body("items[1].reason", equalTo("Der Vertrag verpflichtet uns zum 1. Januar."));
            office.post(
                            "section-head",
                            "/commitments/" + commitment + "/increase",
                            Map.of("amount", 1, "reason", "Nebenkosten"))
                    .statusCode(409)
                    .body("type", endsWith("/year-provisional"));

            String text = office.get("clerk", "/texts?contains=verpflichtet uns")
                    .body("items", hasSize(1))
                    .extract()
                    .path("items[0].id");
            office.post("clerk", "/texts/" + text + "/withdrawal", Map.of()).statusCode(200);
            office.get("auditor", "/commitments/" + commitment)
                    .body("whyNotDeferrable", equalTo("(Text zurückgezogen)"))
                    .body("purpose", equalTo("Miete des Treffpunkts"));
            theDatabaseRefusesWhatHasNoReason(line);
        }
    }

    /** A district with a thousand spaces is opened in one call; each line has its plan, in its journal and in the log. */
    @Test
    void aThousandSpacesAreOpenedInOneCall() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "24004")) {
            office.lineOf2017(office.space("mitte"));
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement()) {
                statement.execute("""
                        insert into social_space (id, youth_office, key, name, since)
                        select uuidv7(), '24004', 'raum-' || n, 'Sozialraum ' || n, '1900-01-01'
                        from generate_series(1, 999) n
                        """);
                office.post("clerk", "/fiscal-years", Map.of("year", 2018))
                        .statusCode(201)
                        .body("withoutLine", hasSize(0));
                try (ResultSet row = statement.executeQuery("""
                        select count(*), sum(l.appropriated), count(distinct e.data::jsonb #>> '{bookings,0,hash}')
                        from budget_line l
                            join journal_entry j on j.budget_line_id = l.id
                            join event e on e.id = j.event_id and e.data::jsonb #>> '{bookings,0,hash}' = j.hash
                        where l.youth_office = '24004' and l.year = 2018
                        """)) {
                    row.next();
                    assertEquals(1000, row.getInt(1));
                    assertEquals(new BigDecimal("21840000.00"), row.getBigDecimal(2));
                    assertEquals(1000, row.getInt(3));
                }
            }
        }
    }

    private static void theDatabaseRefusesWhatHasNoReason(String line) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute("""
                            insert into commitment (id, youth_office, budget_line_id, earmark, amount, placed_on)
                            values (gen_random_uuid(), '24001', '%s', 'Netzwerkarbeit', 1, '2018-01-02')
                            """.formatted(line)));
            assertTrue(
                    refused.getMessage().contains("a provisional year commits only what cannot be put off"),
                    refused.getMessage());
        }
    }

    @Test
    void aSpaceThatIsFoundedLaterIsListedUntilItGetsItsLine() {
        try (Norderstedt office = new Norderstedt(tokens, "17632")) {
            office.lineOf2017(office.space("mitte"));
            UUID later = office.space("fuenfter-sozialraum");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> office.get("auditor", "/fiscal-years/2017")
                            .body("withoutLine", contains(later.toString())));
            office.get("auditor", "/budget-lines?year=2017").body("items", hasSize(1));
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
