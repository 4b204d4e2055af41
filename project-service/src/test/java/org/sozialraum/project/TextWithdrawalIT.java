package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A text that leads to a person after all is taken back: from the table, from the log, from every answer. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class TextWithdrawalIT {

    private static final String GONE = "(Text zurückgezogen)";
    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(15000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTextIsGoneEverywhereItWasShared() throws SQLException {
        Map<String, Object> proposal = office.project();
        proposal.put("title", "Kochgruppe von Herrn Findmich");
        String id = proposed(proposal);
        String text = office.get("clerk", "/texts?contains=findmich")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Kochgruppe von Herrn Findmich"))
                .body("items[0].shared", equalTo(true))
                .extract()
                .path("items[0].id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.TEXT).lastOf(text).contains("Findmich"));

        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of())
                .statusCode(200)
                .body("text", nullValue())
                .body("withdrawnAt", notNullValue());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.TEXT).lastOf(text).equals("null"));
        assertEquals(
                List.of("TextWithdrawn"),
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> WholeLog.of(Topics.PROJECT).eventsOf("text/" + text),
                                events -> !events.isEmpty()));
        assertEquals(false, WholeLog.of(Topics.PROJECT).mentions("Findmich"));
        office.get("clerk", "/projects/" + id).body("title", equalTo(GONE));
        office.get("clerk", "/projects").body("items.title", contains(GONE));
        office.get("clerk", "/texts?contains=findmich").body("items", hasSize(0));
        office.get("auditor", "/texts/" + text).body("text", nullValue()).body("withdrawnAt", notNullValue());
        // The proposal's first answer is made anew when it is repeated, so it has no text either.
        assertEquals(id, proposed(proposal));
        assertEquals(
                0,
                count("select count(*) from text where id = '%s' and (content is not null or salt is not null)"
                        .formatted(text)));
        assertEquals(0, count("select count(*) from idempotent_request r where r::text ilike '%findmich%'"));
        assertEquals(0, count("select count(*) from event e where e::text ilike '%findmich%'"));
    }

    @Test
    void aTextIsWithdrawnOnceByAClerkOfItsOffice() {
        office.created("provider-one", "/projects", office.project());
        String text =
                office.get("clerk", "/texts?contains=Kochgruppe").extract().path("items[0].id");
        String withdrawal = "/texts/" + text + "/withdrawal";
        for (String account : List.of("team-garstedt", "provider-one", "section-head", "auditor", "administrator")) {
            office.post(account, withdrawal, "{ broken").statusCode(403);
        }
        office.get("provider-one", "/texts").statusCode(403);
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            other.post("clerk", withdrawal, Map.of()).statusCode(404);
            other.get("clerk", "/texts/" + text).statusCode(404);
            other.get("clerk", "/texts").body("items", hasSize(0));
        }
        office.post("clerk", withdrawal, Map.of("on", "2199-01-01")).statusCode(422);
        office.post("clerk", withdrawal, Map.of("why", "x")).statusCode(400);
        office.post("clerk", withdrawal, Map.of()).statusCode(200);
        office.post("clerk", withdrawal, Map.of()).statusCode(409).body("type", equalTo("/problems/text-withdrawn"));
        office.get("clerk", "/texts?contains=ab").statusCode(400).body("errors.pointer", contains("contains"));
    }

    /** Why somebody acted stands in the history and never in the log; it is found and withdrawn like anything else. */
    @ParameterizedTest
    @CsvSource({
        "IDEA, provider-one, application",
        "APPLIED, section-head, approval",
        "FUNDED, provider-one, start",
        "RUNNING, provider-one, discontinuation",
        "COMPLETED, clerk, settlement"
    })
    void whySomebodyActedIsWithdrawn(String state, String account, String act) throws SQLException {
        String id = office.projectIn(state);
        Map<String, Object> body = Garstedt.body("reason", "Wegen Frau Findmich");
        if (act.equals("approval")) {
            body.put("amount", 1200.00);
        }
        if (act.equals("discontinuation")) {
            body.put("result", "NOT");
            office.created("provider-one", "/projects/" + id + "/outcomes", Garstedt.success("2017-03-04"));
        }
        if (act.equals("settlement")) {
            office.created("provider-one", "/projects/" + id + "/statement", Garstedt.statement("2017-03-06"));
            body.putAll(Garstedt.settlement("2017-03-07", 1170.50));
        }
        if (act.equals("application")) {
            body.put("on", "2017-03-01");
        }
        office.act(account, id, act, body);

        String history = "/projects/" + id + "/history";
        String text = office.get("clerk", history)
                .body("items[-1].reason", equalTo("Wegen Frau Findmich"))
                .extract()
                .path("items[-1].reasonTextId");
        office.get("clerk", "/texts?contains=findmich")
                .body("items.id", contains(text))
                .body("items.text", contains("Wegen Frau Findmich"))
                .body("items.shared", contains(false));

        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of()).statusCode(200);
        office.get("clerk", history)
                .body("items[-1].reason", equalTo(GONE))
                .body("items[-1].reasonTextId", equalTo(text));
        office.get("clerk", "/texts?contains=findmich").body("items", hasSize(0));
        assertEquals(0, count("select count(*) from text where id = '" + text + "' and content is not null"));
        assertEquals("", WholeLog.of(Topics.TEXT).lastOf(text));
    }

    /** Whoever finds a text withdraws it under the id that stands beside it, and it is gone wherever it was shown. */
    @ParameterizedTest
    @CsvSource({
        "title, '', titleTextId",
        "description, '', descriptionTextId",
        "noNeedReason, '', noNeedReasonTextId",
        "text, /outcomes, items[0].textId",
        "lesson, /outcomes, items[0].lessonTextId",
        "measure, /measures, items[0].titleTextId",
        "place, /measures, items[0].placeTextId",
        "report, /statement, items[0].reportTextId",
        "note, /follow-up, items[0].noteTextId",
        "offer, offers, texts.title",
        "topic, topics, items[0].nameTextId"
    })
    void aTextIsGoneWhereverItWasShown(String written, String at, String textId) {
        String project = "/projects/" + withTextAs(written);
        String offer = office.created(
                "clerk",
                "/offers",
                Garstedt.body(
                        "socialSpaceId",
                        office.garstedt,
                        "organisationId",
                        office.providerOne,
                        "topic",
                        text("topic", written),
                        "title",
                        text("offer", written),
                        "location",
                        Map.of("latitude", 53.684, "longitude", 9.985),
                        "place",
                        "Familienzentrum Garstedt",
                        "ageBands",
                        List.of("AGE_6_TO_9"),
                        "times",
                        List.of(),
                        "languages",
                        List.of("de"),
                        "accessibility",
                        List.of("STEP_FREE"),
                        "lowThreshold",
                        true,
                        "contact",
                        Map.of("telephone", "040 123456"),
                        "on",
                        "2018-03-05"));
        List<String> views = List.of(
                project,
                "/projects",
                project + "/history",
                project + "/outcomes",
                project + "/measures",
                project + "/statement",
                project + "/follow-up",
                project + "/notice",
                "/offers/" + offer,
                "/offers.geojson",
                "/gap-map",
                "/topics",
                "/texts");
        String path = at.equals("offers") ? "/offers/" + offer : at.equals("topics") ? "/topics" : project + at;
        String id = office.get("clerk", path).extract().path(textId);
        assertEquals(true, views.stream().anyMatch(view -> shown(view).contains("Nennmich")));
        office.post("clerk", "/texts/" + id + "/withdrawal", Map.of()).statusCode(200);
        for (String view : views) {
            assertEquals(false, shown(view).contains("Nennmich"), view);
        }
        assertEquals(true, shown(path).contains(GONE));
    }

    private String shown(String path) {
        return office.as("clerk")
                .accept(ContentType.ANY)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String text(String field, String written) {
        return field.equals(written) ? "Herr Nennmich" : "Kochgruppe";
    }

    /** A project that is asked about a year after its end, one text of which leads to a person. */
    private String withTextAs(String written) {
        Map<String, Object> proposal = office.project();
        for (String field : List.of("title", "description", "noNeedReason", "topic")) {
            proposal.put(field, text(field, written));
        }
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", Garstedt.body("on", "2017-03-01"));
        office.act("section-head", id, "approval", Garstedt.body("amount", 1200.00, "on", "2017-03-02"));
        office.answerYes(id);
        office.awaitState(id, "FUNDED");
        office.act("provider-one", id, "start", Garstedt.body("on", "2017-03-03"));
        office.created(
                "provider-one",
                "/projects/" + id + "/measures",
                Garstedt.body(
                        "title",
                        text("measure", written),
                        "place",
                        text("place", written),
                        "heldOn",
                        "2017-03-04",
                        "participants",
                        12));
        Map<String, Object> outcome = Garstedt.success("2017-03-04");
        outcome.put("text", text("text", written));
        outcome.put("lesson", text("lesson", written));
        office.created("provider-one", "/projects/" + id + "/outcomes", outcome);
        office.act(
                "provider-one",
                id,
                "completion",
                Garstedt.body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-03-05"));
        Map<String, Object> statement = Garstedt.statement("2017-03-06");
        statement.put("report", text("report", written));
        office.post("provider-one", "/projects/" + id + "/statement", statement).statusCode(201);
        office.post(
                        "team-garstedt",
                        "/projects/" + id + "/follow-up",
                        Garstedt.body("stillRunning", false, "note", text("note", written), "on", "2018-03-05"))
                .statusCode(201);
        return id;
    }

    /** What a need says is withdrawn like anything else, and shown to nobody on the way. */
    @Test
    void aNeedsTextIsNotAmongThoseThatTheOfficeReads() throws SQLException {
        String need = office.created("team-garstedt", "/needs", office.need());
        // The name of a topic that nobody has confirmed is a text; what the need says is not among them.
        office.get("clerk", "/texts").body("items.text", contains("Gemeinsam kochen"));
        String text = single("select missing_text_id from need where id = '" + need + "'");
        office.get("clerk", "/texts/" + text).body("text", nullValue()).body("shared", equalTo(false));
        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of()).statusCode(200);
        office.get("team-garstedt", "/needs/" + need)
                .body("missing", equalTo(GONE))
                .body("conditions", equalTo("Zu Fuß erreichbar"));
        assertEquals("", WholeLog.of(Topics.TEXT).lastOf(text));
    }

    /** Not even a superuser writes another text under an id and a hash that others know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update text set content = 'Anderes' where youth_office = '%s'",
                "update text set shared = not shared where youth_office = '%s'",
                "update text set confidential = not confidential where youth_office = '%s' and not shared",
                "update text set hash = 'x' where youth_office = '%s'",
                "delete from text where youth_office = '%s'"
            })
    void aTextIsOnlyEverWithdrawn(String statement) throws SQLException {
        office.created("provider-one", "/projects", office.project());
        office.created("team-garstedt", "/needs", office.need());
        try (Connection superuser = RealParts.superuser("project");
                Statement refused = superuser.createStatement()) {
            SQLException refusal =
                    assertThrows(SQLException.class, () -> refused.execute(statement.formatted(office.ags)));
            assertEquals("23001", refusal.getSQLState());
        }
    }

    private String proposed(Map<String, Object> proposal) {
        return office.as("provider-one")
                .header("Idempotency-Key", "the-proposal")
                .body(proposal)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int count(String query) throws SQLException {
        return Integer.parseInt(single(query));
    }

    private static String single(String query) throws SQLException {
        try (Connection superuser = RealParts.superuser("project");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
