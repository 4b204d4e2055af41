package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.TextRef;
import org.sozialraum.document.PdfText;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What was wrong in a submitted report is told by the next one, and by nobody in the first. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class CorrectionIT {

    private static final String REASON = "Eine Auszahlung im Juni war dem falschen Sozialraum zugeordnet.";
    private static final String WITHDRAWN = "(Text zurückgezogen)";

    Tokens tokens;

    private void comment(Office office, String text) {
        String money = "/2017/comments/MONEY";
        given().auth()
                .oauth2(tokens.of("clerk@" + office.ags()))
                .contentType(ContentType.JSON)
                .header("If-Match", office.get("clerk", money).extract().header("ETag"))
                .body(Map.of("text", text))
                .put("/api/v1/annual-reports" + money)
                .then()
                .statusCode(200);
        office.eventually(() -> office.get("clerk", "/2017").body("comments.text", hasItem(text)));
    }

    private static Document page(Office office, int version) {
        return Jsoup.parse(office.page("committee-member", "/2017/versions/" + version + ".html"));
    }

    private static List<String> changes(Document page) {
        return page.select("table:has(caption:contains(anders sind als in Version 1)) tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td").eachText()))
                .filter(row -> row.startsWith("ausgezahlt |") || row.startsWith("Anmerkung"))
                .toList();
    }

    private static String reason(Document page) {
        return page.select("p:has(strong:contains(Grund der Berichtigung))").text();
    }

    @Test
    void aCorrectionSaysWhichFiguresAndWordsDifferAndTheFirstVersionStaysAsItIs() throws Exception {
        try (Office office = new Office(tokens, "01060743")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID line = office.line(garstedt, 2017);
            office.pay(line, office.commit(line, null, "400.00"), null, "400.00", "2017-05-02");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("400.00")));
            comment(office, "Das Geld hat gereicht.");
            office.submit(2017, "M 1");
            byte[] first = office.get("committee-member", "/2017/versions/1.html")
                    .header("Link", nullValue())
                    .extract()
                    .asByteArray();

            office.pay(line, office.commit(line, null, "50.00"), null, "50.00", "2017-06-01");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("450.00")));
            comment(office, "Das Geld war knapp.");
            office.correct(2017, "M 2", REASON);

            Document correction = page(office, 2);
            assertTrue(correction.text().contains("Berichtigung. Dieser Bericht berichtigt Version 1."));
            assertEquals("Grund der Berichtigung: " + REASON, reason(correction));
            assertEquals("", reason(page(office, 1)));
            assertEquals(
                    List.of(
                            "ausgezahlt | Netzwerkarbeit | 400,00 € | 450,00 €",
                            "ausgezahlt | 400,00 € | 450,00 €",
                            "ausgezahlt | Garstedt, Netzwerkarbeit | 400,00 € | 450,00 €",
                            "ausgezahlt | Garstedt | 400,00 € | 450,00 €",
                            "Anmerkung: Text | 2 Mittel | Das Geld hat gereicht. | Das Geld war knapp."),
                    changes(correction));
            assertEquals(
                    Set.of("400,00 €", "450,00 €"),
                    Set.copyOf(
                            correction
                                    .select("table:has(caption:contains(anders sind als in Version 1)) td.number")
                                    .eachText()
                                    .stream()
                                    .filter(value -> value.startsWith("4"))
                                    .toList()));
            String all = correction
                    .select("table:has(caption:contains(anders sind als in Version 1))")
                    .text();
            assertFalse(all.contains("MAY") || all.contains("LATER"), all);
            byte[] pdf = office.get("committee-member", "/2017/versions/2.pdf")
                    .extract()
                    .asByteArray();
            String page = office.get("committee-member", "/2017/versions/2.html")
                    .extract()
                    .asString();
            assertEquals(List.of(), PdfText.missing(page, pdf));
            String words = "words.find { it.place == 'comments.MONEY.text' }";
            String before = office.get("committee-member", "/2017/versions/1")
                    .body("correctedBy", is(2))
                    .body("words", hasSize(0))
                    .extract()
                    .path("report.comments[0].text.textId");
            String json = office.get("committee-member", "/2017/versions/2")
                    .body("corrects", is(1))
                    .body("correctedBy", nullValue())
                    .body(words + ".before", startsWith(before + " "))
                    .extract()
                    .asString();
            assertFalse(json.contains("Das Geld") || json.contains(REASON), "a text is not told in the JSON");

            byte[] later = office.get("committee-member", "/2017/versions/1.html")
                    .header("Link", equalTo("<2.html>; rel=\"successor-version\""))
                    .extract()
                    .asByteArray();
            assertArrayEquals(first, later);

            office.withdraw(new TextRef(UUID.fromString(before), "0".repeat(64)));
            office.eventually(() -> assertEquals(
                    "Anmerkung: Text | 2 Mittel | " + WITHDRAWN + " | Das Geld war knapp.",
                    changes(page(office, 2)).getLast()));
            assertFalse(page(office, 2).text().contains("Das Geld hat gereicht."));
            assertEquals(List.of(), page(office, 2).select("strong:contains(Zurückgezogen.)"));
            assertEquals(
                    1, page(office, 1).select("strong:contains(Zurückgezogen.)").size());
        }
    }

    private static Map<String, Object> draft(String number, String reasonOrNull) {
        Map<String, Object> draft = new HashMap<>(Map.of("number", number, "date", "2018-02-20"));
        if (reasonOrNull != null) {
            draft.put("reason", reasonOrNull);
        }
        return draft;
    }

    @Test
    void aCorrectionHasAReasonAndNothingElseHasOne() throws Exception {
        try (Office office = new Office(tokens, "01060745")) {
            office.post("clerk", "/2017/versions", draft("M 1", REASON))
                    .statusCode(422)
                    .body("type", endsWith("/report-nothing-to-correct"))
                    .body("errors.pointer", contains("/reason"));
            office.post("clerk", "/2017/versions", draft("M 1", null)).statusCode(201);
            assertEquals(2, office.submit(2017, "M 2"));

            for (String none : new String[] {null, " "}) {
                office.post("clerk", "/2017/versions", draft("M 3", none))
                        .statusCode(422)
                        .body("type", endsWith("/report-correction-needs-reason"))
                        .body("detail", containsString("Version 2"))
                        .body("errors.pointer", contains("/reason"));
            }
            office.post("clerk", "/2017/versions", draft("M 3", "x".repeat(501)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"));
            office.post("clerk", "/2017/versions", draft("M 3", REASON))
                    .statusCode(201)
                    .body("reason.text", equalTo(REASON));
            office.get("auditor", "/2017/versions").body("items.find { it.version == 3 }.reason.text", equalTo(REASON));
            // Whoever reads frozen versions only does not read why one is going to be corrected.
            for (String reader : new String[] {"committee-member", "team-garstedt"}) {
                office.get(reader, "/2017/versions")
                        .body("items.find { it.version == 3 }.reason.hash", hasLength(64))
                        .body("items.reason.text", everyItem(nullValue()));
                office.get(reader, "/2017/versions/3").body("summary.reason.text", nullValue());
            }
            office.post("clerk", "/2018/versions", draft("M 4", REASON))
                    .statusCode(422)
                    .body("type", endsWith("/report-nothing-to-correct"));

            String reasonOfTheFirst = "insert into report_draft (youth_office, year, version, event_id, number, dated,"
                    + " drafted_on, reason_text_id) select youth_office, 2016, 1, gen_random_uuid(), 'M 5', dated,"
                    + " drafted_on, reason_text_id from report_draft where version = 3 and youth_office = '"
                    + office.ags() + "'";
            try (Connection connection = RealParts.superuser("reporting");
                    Statement statement = connection.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(reasonOfTheFirst));
                assertEquals("23001", refused.getSQLState());
            }
        }
    }

    /** It is a text like those of the report: held against its event, shown while it is the one, and taken back. */
    @Test
    void theReasonIsVerifiedAndCanBeWithdrawn() {
        try (Office office = new Office(tokens, "01060746")) {
            office.submit(2017, "M 1");
            office.correct(2017, "M 2", REASON);
            String verification = "/2017/versions/2/verification";
            office.eventually(() -> office.get("auditor", verification).body("equal", is(true)));
            String id = office.get("clerk", "/2017/versions/2")
                    .body("summary.reason.text", nullValue())
                    .body("summary.reason.hash", hasLength(64))
                    .extract()
                    .path("summary.reason.textId");
            assertEquals("Grund der Berichtigung: " + REASON, reason(page(office, 2)));

            office.exchange(UUID.fromString(id), "Es gab keinen.");
            office.eventually(() -> office.get("auditor", verification)
                    .body("equal", is(false))
                    .body("texts.place", contains("reason"))
                    .body("texts[0].textId", equalTo(id))
                    .body("texts[0].service", equalTo("reporting-service")));
            office.eventually(
                    () -> office.get("clerk", "/2017/versions/2.csv.zip").statusCode(200));

            office.post("clerk", "/2017/versions", draft("M 3", "Noch eine Zahl war falsch."))
                    .statusCode(201);
            String draft = office.get("clerk", "/2017/versions/3").extract().path("summary.reason.textId");
            office.post("clerk", "/2017/versions/3/signatures", Map.of()).statusCode(200);
            office.post("section-head", "/2017/versions/3/signatures", Map.of()).statusCode(200);
            office.exchange(UUID.fromString(draft), "Es gab keinen.");
            office.eventually(() -> office.post("office-head", "/2017/versions/3/signatures", Map.of())
                    .statusCode(409)
                    .body("type", endsWith("/report-text-not-verifiable"))
                    .body("detail", containsString("reason (reporting-service, Position ")));

            office.withdraw(new TextRef(UUID.fromString(id), "0".repeat(64)));
            office.eventually(() -> assertEquals("Grund der Berichtigung: " + WITHDRAWN, reason(page(office, 2))));
            assertEquals(
                    1, page(office, 2).select("strong:contains(Zurückgezogen.)").size());
            office.get("auditor", verification).body("equal", is(true));
        }
    }

    /** What became of a text is known by itself, and not by the words that stand there. */
    @Test
    void aTextThatReadsLikeAWithdrawnOneIsNone() {
        try (Office office = new Office(tokens, "01060744")) {
            comment(office, WITHDRAWN);
            office.submit(2017, "M 1");

            Document report = page(office, 1);

            assertEquals(
                    1, report.select(".comment p:contains(" + WITHDRAWN + ")").size());
            assertEquals(List.of(), report.select("strong:contains(Zurückgezogen.)"));
        }
    }
}
