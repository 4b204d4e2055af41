package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Free text that leads to a person is refused, with field and kind, and nothing of it stays anywhere. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class PersonalDataIT {

    private static final String MAIL = "familie.sommer@example.org";
    private static final String TELEPHONE = "040 66969123";
    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(14000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyFieldAndKindIsNamedAndNeverTheValue() {
        Map<String, Object> need = office.need();
        need.put("missing", "Ein Platz für Mia, geb. 12.05.2010, Telefon " + TELEPHONE);
        need.put("conditions", "Bitte an " + MAIL + " antworten");
        need.put("topic", "Konto DE89 3704 0044 0532 0130 00");
        office.post("team-garstedt", "/needs", need)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/personal-data"))
                .body("errors.pointer", containsInAnyOrder("/topic", "/missing", "/missing", "/conditions"))
                .body(
                        "errors.findAll { it.pointer == '/missing' }.detail",
                        contains(
                                "enthält eine Telefonnummer; bitte ohne sie schreiben",
                                "enthält ein Geburtsdatum; bitte ohne es schreiben"))
                .body(not(containsString(TELEPHONE)))
                .body(not(containsString(MAIL)));
        office.get("team-garstedt", "/needs").body("items", hasSize(0));
    }

    @Test
    void nothingOfItIsKeptEvenUnderAKey() throws SQLException {
        Map<String, Object> need = office.need();
        need.put("missing", "Anruf unter " + TELEPHONE);
        for (int i = 0; i < 2; i++) {
            office.as("team-garstedt")
                    .header("Idempotency-Key", "a-voice")
                    .body(need)
                    .post("/api/v1/needs")
                    .then()
                    .statusCode(422);
        }
        try (Connection superuser = RealParts.superuser("project");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from idempotent_request where"
                        + " youth_office = '%1$s' and key = 'a-voice') + (select count(*) from text where"
                        + " youth_office = '%1$s' and content like '%%66969%%')".formatted(office.ags))) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    void everyTextOfAProjectIsLookedAt() {
        Map<String, Object> project = office.project();
        for (String field : List.of("title", "description", "noNeedReason")) {
            project.put(field, "Kontakt: " + MAIL);
        }
        office.post("provider-one", "/projects", project)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/description", "/noNeedReason"));
        office.post(
                        "clerk",
                        "/cooperation-attempts",
                        body(
                                "socialSpaceId",
                                office.garstedt,
                                "partnerKind",
                                "SPORTS_CLUB",
                                "outcome",
                                body("kind", "DIFFICULTY", "cause", "NO_ROOM", "text", "Trainer " + TELEPHONE)))
                .statusCode(422)
                .body("errors.pointer", contains("/outcome/text"));
    }

    /** Whoever may not act is told that, whatever was sent. */
    @Test
    void theCallerIsJudgedFirst() {
        office.post("auditor", "/needs", body("missing", MAIL)).statusCode(403);
    }

    @Test
    void datesAmountsReferencesAndKeysAreFine() {
        Map<String, Object> need = office.need();
        need.put("missing", "Seit dem Treffen am 12.05.2017 (16:30–18:00 Uhr, Marktplatz 5) fehlen 1.200,00 €.");
        office.post("team-garstedt", "/needs", need).statusCode(201);
    }
}
