package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;
import static org.sozialraum.project.Garstedt.success;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Who decides what by the office's rules, what is told of it, and what the applicant reads. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class ProjectDecisionsIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(31000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theOfficesRulesSayWhoApprovesWhat() {
        String before = office.projectIn("APPLIED");
        office.act("section-head", before, "approval", body("amount", 1200.00));
        office.post("clerk", "/decision-rules", rules(TODAY, 500.00, 1000.00)).statusCode(403);
        office.post("office-head", "/decision-rules", rules(TODAY.minusDays(1), 500.00, 1000.00))
                .statusCode(422)
                .body("type", equalTo("/problems/rules-for-the-past"));
        office.post("office-head", "/decision-rules", rules(TODAY, 500.00, 499.99))
                .statusCode(422)
                .body("type", equalTo("/problems/limits-do-not-rise"));
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1000.00));
        office.created("office-head", "/decision-rules", rules(TODAY.plusDays(1), 1.00, 1.00));

        String id = office.projectIn("APPLIED");
        approvalRefused(id, "section-head", 500.01, "decided-by-another").body("detail", containsString("Amtsleitung"));
        approvalRefused(id, "office-head", 1000.01, "decided-by-another").body("detail", containsString("Ausschuss"));
        approvalRefused(id, "clerk", 1.00, "decided-by-another");
        office.get("clerk", "/projects/" + id).body("state", equalTo("APPLIED")).body("approvals", empty());
        office.act("office-head", id, "approval", body("amount", 1000.00));
        office.act("section-head", office.projectIn("APPLIED"), "approval", body("amount", 500.00));
        // A decision of a day before the rules is judged by that day.
        office.act(
                "section-head", office.projectIn("APPLIED"), "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.get("auditor", "/decision-rules").body("items.sectionHeadUpTo", contains(euro("500.00"), euro("1.00")));
    }

    /** Who may approve may refuse, and takes back; an amount that the committee decides about nobody else refuses. */
    @Test
    void whoMayApproveMayRefuseAndTakeBack() {
        String approved = office.projectIn("APPROVED");
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1199.99));
        String withdrawal = "/projects/" + approved + "/approval-withdrawal";
        String rejection = "/projects/" + office.projectIn("APPLIED") + "/rejection";
        for (String path : List.of(withdrawal, rejection)) {
            for (String account : List.of("section-head", "office-head", "clerk")) {
                office.post(account, path, body("reason", "Anders entschieden"))
                        .statusCode(403)
                        .body("type", equalTo("/problems/decided-by-another"))
                        .body("detail", containsString("Ausschuss"));
            }
            // A decision of a day before the rules is judged by that day.
            office.post("section-head", path, body("reason", "Anders entschieden", "on", "2017-03-02"))
                    .statusCode(200);
        }
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1200.00));
        rejection = "/projects/" + office.projectIn("APPLIED") + "/rejection";
        office.post("section-head", rejection, body("reason", "Doppelt"))
                .statusCode(403)
                .body("detail", containsString("Amtsleitung"));
        office.post("office-head", rejection, body("reason", "Doppelt")).statusCode(200);
    }

    /** The committee refuses and takes back by resolution as it approves, and what it decided nobody else takes back. */
    @Test
    void aClerkRecordsWhatTheCommitteeRefusesAndTakesBack() {
        UUID resolution = resolutionOf2March();
        String refused = office.projectIn("APPLIED");
        Map<String, Object> act =
                body("reason", "Kein Bedarf", "decidedByResolutionId", resolution, "on", "2017-03-01");
        office.post("section-head", "/projects/" + refused + "/rejection", act)
                .statusCode(403)
                .body("type", equalTo("/problems/recorded-by-a-clerk"));
        office.post("clerk", "/projects/" + refused + "/rejection", act)
                .statusCode(422)
                .body("type", equalTo("/problems/resolution-is-later"));
        act.put("on", "2017-03-02");
        office.act("clerk", refused, "rejection", act);
        office.get("auditor", "/projects/" + refused + "/history")
                .body("items[2].act", equalTo("REJECTION"))
                .body("items[2].reason", equalTo("Kein Bedarf"))
                .body("items[2].decidedByResolutionId", equalTo(resolution.toString()));

        String approved = office.projectIn("APPLIED");
        office.act(
                "clerk",
                approved,
                "approval",
                body("amount", 1200.00, "decidedByResolutionId", resolution, "on", "2017-03-02"));
        office.post("office-head", "/projects/" + approved + "/approval-withdrawal", body("reason", "Irrtum"))
                .statusCode(403)
                .body("type", equalTo("/problems/decided-by-another"));
        office.act("clerk", approved, "approval-withdrawal", act);
        office.get("clerk", "/projects/" + approved).body("state", equalTo("APPLIED"));
        office.get("clerk", "/projects/" + approved + "/history")
                .body("items.decidedByResolutionId", hasItem(resolution.toString()))
                .body("items.act", hasItem("APPROVAL_WITHDRAWAL"));
    }

    /** Every change keeps who, when and why. */
    @Test
    void theHistorySaysWhyThereWasNoMoneyAndWhyAProjectEnded() {
        String unfunded = office.projectIn("UNFUNDED");
        office.get("provider-one", "/projects/" + unfunded + "/history")
                .body("items[3].act", equalTo("UNFUNDING"))
                .body("items[3].unfundedReason", equalTo("NOT_ENOUGH_MONEY"));
        String running = office.projectIn("RUNNING");
        office.created("provider-one", "/projects/" + running + "/outcomes", success("2017-03-04"));
        office.act(
                "provider-one",
                running,
                "completion",
                body(
                        "result",
                        "SUCCESS",
                        "familiesHelpToRun",
                        true,
                        "reason",
                        "Alle Nachmittage haben stattgefunden",
                        "on",
                        "2017-03-05"));
        office.get("clerk", "/projects/" + running + "/history")
                .body("items.act", hasItem("COMPLETION"))
                .body("items.reason", hasItem("Alle Nachmittage haben stattgefunden"));
    }

    @Test
    void whatTheCommitteeDecidedAClerkRecords() {
        UUID resolution = resolutionOf2March();
        String id = office.projectIn("APPLIED");
        Map<String, Object> approval = body("amount", 1200.00, "decidedByResolutionId", resolution, "on", "2017-03-02");
        office.post("section-head", "/projects/" + id + "/approval", approval)
                .statusCode(403)
                .body("type", equalTo("/problems/recorded-by-a-clerk"));
        approval.put("decidedByResolutionId", UuidCreator.getTimeOrderedEpoch());
        office.post("clerk", "/projects/" + id + "/approval", approval)
                .statusCode(422)
                .body("errors.pointer", contains("/decidedByResolutionId"));
        approval.put("decidedByResolutionId", resolution);
        approval.put("on", "2017-03-01");
        office.post("clerk", "/projects/" + id + "/approval", approval)
                .statusCode(422)
                .body("type", equalTo("/problems/resolution-is-later"));
        approval.put("on", "2017-03-02");
        office.act("clerk", id, "approval", approval);
        office.get("clerk", "/projects/" + id).body("approvals.decidedByResolutionId", contains(resolution.toString()));
    }

    /** A head of section who belongs to the applicant, or to a partner, leaves the decision to somebody else. */
    @Test
    void whoseOrganisationTakesPartTakesNoPartInTheDecision() {
        String id = office.projectIn("APPLIED");
        for (String act : List.of("approval", "rejection", "approval-withdrawal")) {
            Map<String, Object> body = act.equals("approval") ? body("amount", 1.00) : body("reason", "x");
            office.post("section-head/provider-one", "/projects/" + id + "/" + act, body)
                    .statusCode(403)
                    .body("type", equalTo("/problems/conflict-of-interest"));
        }
        Map<String, Object> together = office.project();
        together.put("partnerIds", List.of(office.providerTwo));
        String partners = office.created("provider-one", "/projects", together);
        office.act("provider-one", partners, "application", body("on", "2017-03-01"));
        office.post("office-head/provider-two", "/projects/" + partners + "/rejection", body("reason", "x"))
                .statusCode(403)
                .body("type", equalTo("/problems/conflict-of-interest"));
        office.act("section-head/provider-two", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
    }

    @Test
    void aNoticeTellsYearByYearWhatIsLessAndWhenItIsAccountedFor() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 900.00, "reason", "Verrechnet", "on", "2017-03-02"));
        office.act("section-head", id, "approval-withdrawal", body("reason", "Irrtum", "on", "2017-03-02"));
        office.act(
                "section-head",
                id,
                "approval",
                body("amount", 1000.00, "reason", "Miete entfällt", "on", "2017-03-02"));
        office.budgetService().publish(office.placed(office.approvalOf(id), id, "1000.00"));
        office.awaitState(id, "FUNDED");
        String first = notice("provider-one", id);
        for (String said : List.of(
                "für 2017: 1.000,00\u00a0€ (beantragt: 1.200,00\u00a0€)\n",
                "Für 2017 ist das weniger, als Sie beantragt haben. Der Grund:\n\n    Miete entfällt\n",
                "Bis zum 31. Januar 2018 brauchen wir von Ihnen den Verwendungsnachweis")) {
            assertEquals(true, first.contains(said), said + " is missing in\n" + first);
        }
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2017-03-03"));
        String second = office.get("clerk", "/projects/" + id).extract().path("approvals[2].id");
        office.budgetService().publish(office.placed(UUID.fromString(second), id, "800.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> office.get("clerk", "/projects/" + id).body("approvals[2].state", equalTo("FUNDED")));
        String both = notice("provider-one", id);
        for (String said : List.of(
                "    für 2017: 1.000,00\u00a0€ (beantragt: 1.200,00\u00a0€)\n    für 2018: 800,00\u00a0€\n    zusammen: 1.800,00\u00a0€\n",
                "    für 2017 bis zum 31. Januar 2018\n    für 2018 bis zum 31. Januar 2019\n")) {
            assertEquals(true, both.contains(said), said + " is missing in\n" + both);
        }
        assertEquals(false, both.contains("Für 2018 ist das weniger"), both);
    }

    @Test
    void aNoticeTellsTheDecisionInPlainWords() {
        String granted = office.projectIn("FUNDED");
        String notice = notice("provider-one", granted);
        for (String said : List.of(
                "Jugendamt Norderstedt",
                "An: Ambulanter Träger Eins",
                "Bewilligung: Ihr Projekt „Kochgruppe“",
                "für 2017: 1.200,00\u00a0€",
                "Antrag vom 1. März 2017",
                "Mit der Entscheidung vom 2. März 2017",
                "Bis zum 31. Januar 2018 brauchen wir von Ihnen den Verwendungsnachweis")) {
            assertEquals(true, notice.contains(said), said + " is missing in\n" + notice);
        }
        String rejected = notice("clerk", office.projectIn("REJECTED"));
        assertEquals(true, rejected.contains("Doppelt beantragt"), rejected);
        assertEquals(true, notice("clerk", office.projectIn("UNFUNDED")).contains("kein Geld mehr da"));
        String early = office.projectIn("APPROVED");
        office.answerNo(early, CommitmentRefusal.YEAR_PROVISIONAL);
        office.awaitState(early, "UNFUNDED");
        String later = notice("clerk", early);
        assertEquals(true, later.contains("noch nicht freigegeben. Deshalb können wir es jetzt nicht"), later);
        assertEquals(false, later.contains("kein Geld"), later);
        office.as("clerk")
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + office.projectIn("APPROVED") + "/notice")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-notice-yet"));
        office.as("provider-two")
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + granted + "/notice")
                .then()
                .statusCode(404);
    }

    /** A resolution of the committee that budget-service has told of. */
    private UUID resolutionOf2March() {
        UUID resolution = UuidCreator.getTimeOrderedEpoch();
        office.budgetService()
                .publish(new ResolutionAdopted(
                        resolution,
                        "B 17/0042",
                        new TextRef(UuidCreator.getTimeOrderedEpoch(), "0".repeat(64)),
                        "Jugendhilfeausschuss",
                        LocalDate.of(2017, 3, 2),
                        new Funding(
                                Money.of("21840.00"),
                                2017,
                                null,
                                "DEMO-0000",
                                List.of(new Earmark("Netzwerkarbeit", Money.of("21840.00"), true))),
                        null));
        office.projectIn("FUNDED");
        return resolution;
    }

    private ValidatableResponse approvalRefused(String id, String account, double amount, String type) {
        return office.post(account, "/projects/" + id + "/approval", body("amount", amount))
                .statusCode(403)
                .body("type", equalTo("/problems/" + type))
                .body("detail", not(containsString("{")));
    }

    private static Map<String, Object> rules(LocalDate from, double sectionHead, double officeHead) {
        return body("from", from.toString(), "sectionHeadUpTo", sectionHead, "officeHeadUpTo", officeHead);
    }

    private String notice(String account, String id) {
        return office.as(account)
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + id + "/notice")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .extract()
                .asString();
    }
}
