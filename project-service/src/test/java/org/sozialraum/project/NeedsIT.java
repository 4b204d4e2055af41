package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A need from its voice to its end: read by a second person, found again, counted once with all its voices, closed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class NeedsIT {

    private static final String TEAM = "team-garstedt";
    private static final String COLLEAGUE = "team-garstedt+two";
    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(16000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String voiced(String missing, String topic, String voice) {
        Map<String, Object> need = office.need();
        need.put("missing", missing);
        need.put("topic", topic);
        need.put("voice", voice);
        need.remove("existing");
        need.remove("conditions");
        return office.created(TEAM, "/needs", need);
    }

    @Test
    void aSecondPersonReleasesTheTextsAndOthersReadThemFromThenOn() {
        Map<String, Object> asked = office.need();
        asked.put("ageBand", "AGE_6_TO_9");
        String need = office.created(TEAM, "/needs", asked);
        String release = "/needs/" + need + "/release";
        office.post(TEAM, release, Map.of()).statusCode(403).body("type", equalTo("/problems/second-person"));
        for (String account : List.of("clerk", "section-head", "provider-one", "auditor")) {
            office.post(account, release, "{ broken").statusCode(403);
            office.get(account, "/needs/" + need).body("missing", nullValue()).body("releasedOn", nullValue());
        }
        office.post("team-glashuette", release, Map.of()).statusCode(404);
        office.post(COLLEAGUE, release, body("on", "2017-01-31")).statusCode(422);
        office.post(COLLEAGUE, release, body("on", "2017-02-21"))
                .statusCode(200)
                .body("releasedOn", equalTo("2017-02-21"))
                .body("ageBand", equalTo("AGE_6_TO_9"))
                .body("state", equalTo("VOICED"));
        for (String account : List.of("clerk", "section-head", "office-head", "provider-one", "auditor")) {
            office.get(account, "/needs/" + need)
                    .body("existing", equalTo("Ein Osterfrühstück"))
                    .body("missing", equalTo("Ein Ort, an dem Familien kochen können"))
                    .body("conditions", equalTo("Zu Fuß erreichbar"));
        }
        office.get("team-glashuette", "/needs/" + need).statusCode(404);
        office.get("provider-two", "/needs/" + need).statusCode(404);
        office.post(COLLEAGUE, release, Map.of()).statusCode(409).body("type", equalTo("/problems/need-released"));
        office.get("clerk", "/needs?released=true").body("items.id", contains(need));
        office.get("clerk", "/needs?released=false").body("items", hasSize(0));
    }

    @Test
    void oneOfManyWhoReleaseAtOnceDoes() throws InterruptedException {
        String need = office.created("clerk", "/needs", office.need());
        List<Integer> answers =
                AtOneMomentIT.together(i -> office.post("team-garstedt+" + i, "/needs/" + need + "/release", Map.of())
                        .extract()
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(
                answers.size() - 1,
                answers.stream().filter(status -> status == 409).count());
        assertEquals(List.of("NeedVoiced", "NeedReleased"), eventsOf("need/" + need, 2));
    }

    /** Stems, accents and capitals, parts of compounds, and a slip of the pen. */
    @ParameterizedTest
    @CsvSource({
        "Café",
        "cafe",
        "CAFES",
        "Familie",
        "Nachmittage",
        "mittag",
        "Famlien",
        "offenes Café",
        "für Familien",
        "Treffpunkt",
        "treffen"
    })
    void aNeedIsFoundInGerman(String words) {
        String wanted = voiced("Ein offenes Café für Familien am Nachmittag", "Treffpunkt", "PARENT_OR_FAMILY");
        voiced("Ein Bolzplatz mit Licht", "Sport", "CHILD_OR_YOUTH");
        office.as(TEAM)
                .queryParam("search", words)
                .get("/api/v1/needs")
                .then()
                .statusCode(200)
                .body("items.id", contains(wanted));
    }

    /** Whether a hidden text fits is not told either; topics are seen by whoever sees the need. */
    @Test
    void nobodyFindsByATextThatTheyMayNotRead() {
        String need = voiced("Ein Platz zum Weinen", "Trauer", "CHILD_OR_YOUTH");
        for (String account : List.of("clerk", "provider-one", "auditor")) {
            office.get(account, "/needs?search=Weinen").statusCode(200).body("items", hasSize(0));
            office.get(account, "/needs?search=trauer").body("items.id", contains(need));
        }
        Map<String, Object> draft = body("socialSpaceId", office.garstedt, "missing", "Ein Platz zum Weinen");
        office.post("clerk", "/needs/suggestions", draft).statusCode(200).body("items", hasSize(0));
        office.post(TEAM, "/needs/suggestions", draft).body("items.need.id", contains(need));
        office.post(COLLEAGUE, "/needs/" + need + "/release", Map.of()).statusCode(200);
        office.get("clerk", "/needs?search=Weinen").body("items.id", contains(need));
        office.post("clerk", "/needs/suggestions", draft).body("items.need.id", contains(need));
        office.post("team-glashuette", "/needs/suggestions", draft).statusCode(403);
        office.get("team-glashuette", "/needs?search=trauer").body("items", hasSize(0));
    }

    /** What was said only in a need that was merged leads to the one that it counts with, by the same rule. */
    @Test
    void whatAMergedNeedSaysIsFoundAtTheOneItCountsWith() {
        String root = voiced("Ein Bolzplatz mit Licht", "Sport", "CHILD_OR_YOUTH");
        String merged = voiced("Schwimmen lernen im Hallenbad", "Schwimmen", "PARENT_OR_FAMILY");
        office.post(COLLEAGUE, "/needs/" + root + "/release", Map.of()).statusCode(200);
        office.post(TEAM, "/needs/" + merged + "/merge", body("intoNeedId", root))
                .statusCode(200);
        Map<String, Object> draft =
                body("socialSpaceId", office.garstedt, "missing", "Im Hallenbad schwimmen lernen mit Kindern");
        office.get(TEAM, "/needs?search=Hallenbad").body("items.id", contains(root));
        office.post(TEAM, "/needs/suggestions", draft).body("items.need.id", contains(root));
        office.get("clerk", "/needs?search=Hallenbad").body("items", hasSize(0));
        office.post("clerk", "/needs/suggestions", draft).body("items", hasSize(0));
        office.post(COLLEAGUE, "/needs/" + merged + "/release", Map.of()).statusCode(200);
        office.get("clerk", "/needs?search=Hallenbad").body("items.id", contains(root));
        office.post("clerk", "/needs/suggestions", draft).body("items.need.id", contains(root));
        office.get("clerk", "/needs?search=Bolzplatz").body("items.id", contains(root));
        office.get(TEAM, "/needs/" + root + "/similar").body("items", hasSize(0));
    }

    @Test
    void similarNeedsAreSuggestedAndOthersAreNot() {
        String cooking = voiced("Ein Ort zum Kochen für Familien", "Gemeinsam kochen", "PARENT_OR_FAMILY");
        String same = voiced("Wir suchen einen Ort, an dem Familien kochen", "Essen", "CHILD_OR_YOUTH");
        voiced("Ein Bolzplatz mit Licht", "Sport", "CHILD_OR_YOUTH");
        office.get(TEAM, "/needs/" + same + "/similar")
                .statusCode(200)
                .body("items.need.id", contains(cooking))
                .body("items[0].sameTopic", equalTo(false))
                .body("items[0].likeness", greaterThanOrEqualTo(50));
        office.post(
                        TEAM,
                        "/needs/suggestions",
                        body("socialSpaceId", office.garstedt, "topic", "gemeinsam KOCHEN", "missing", "Eine Küche"))
                .body("items.need.id", contains(cooking))
                .body("items[0].sameTopic", equalTo(true));
        office.get(TEAM, "/topics?state=PROPOSED").body("items", hasSize(3));
    }

    @Test
    void mergedNeedsCountOnceWithAllTheirVoices() {
        String first = voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY");
        String second = voiced("Kochen mit anderen", "Kochen", "CHILD_OR_YOUTH");
        String third = voiced("Eine Küche für alle", "Kochen", "PROFESSIONAL");
        office.post(TEAM, "/needs/" + first + "/merge", body("intoNeedId", second, "on", "2017-03-01"))
                .statusCode(200)
                .body("mergedIntoId", equalTo(second));
        office.post("clerk", "/needs/" + second + "/merge", body("intoNeedId", third, "on", "2017-03-02"))
                .statusCode(200);
        office.get("clerk", "/needs/" + third)
                .body("saidBy", equalTo(3))
                .body("voices.PARENT_OR_FAMILY", equalTo(1))
                .body("voices.CHILD_OR_YOUTH", equalTo(1))
                .body("voices.PROFESSIONAL", equalTo(1));
        office.get("clerk", "/needs").body("items.id", contains(third));
        office.get("clerk", "/needs?mergedIntoId=" + third).body("items.id", containsInAnyOrder(first, second));
        office.post(TEAM, "/needs/" + first + "/closing", body("result", "CLOSED", "reason", "doppelt"))
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"))
                .body("detail", containsString(third));
        assertEquals(List.of("NeedVoiced", "NeedMerged"), eventsOf("need/" + second, 2));
        // A project answers the one that stands for all.
        Map<String, Object> project = office.project();
        project.put("needIds", List.of(first));
        office.post("provider-one", "/projects", project)
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"));
        office.get("clerk", "/projects").body("items", hasSize(0));
    }

    /** What somebody said is read by others once a second person has read it, whatever it counts with. */
    @Test
    void aNeedThatWasMergedIsStillReleased() {
        String merged = voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY");
        String into = voiced("Kochen mit anderen", "Kochen", "CHILD_OR_YOUTH");
        office.post(TEAM, "/needs/" + merged + "/merge", body("intoNeedId", into))
                .statusCode(200);
        office.post(TEAM, "/needs/" + merged + "/release", Map.of()).statusCode(403);
        office.post(COLLEAGUE, "/needs/" + merged + "/release", Map.of()).statusCode(200);
        office.get("provider-one", "/needs/" + merged)
                .body("missing", equalTo("Ein Ort zum Kochen"))
                .body("mergedIntoId", equalTo(into));
        office.get("provider-one", "/needs/" + into)
                .body("missing", nullValue())
                .body("saidBy", equalTo(2));
    }

    /** Who closes a need writes a text about it: it is the team's own, too, until somebody else has read it. */
    @Test
    void theReasonForWhichANeedWasClosedIsReleasedLikeItsTexts() {
        String need = voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY");
        String release = "/needs/" + need + "/release";
        office.post(COLLEAGUE, release, Map.of()).statusCode(200);
        office.post(TEAM, "/needs/" + need + "/closing", body("result", "CLOSED", "reason", "Findmich ist umgezogen"))
                .statusCode(200);
        for (String account : List.of("clerk", "provider-one", "auditor")) {
            office.get(account, "/needs/" + need)
                    .body("missing", equalTo("Ein Ort zum Kochen"))
                    .body("closingReason", nullValue())
                    .body("closingReasonReleasedOn", nullValue());
        }
        office.post(TEAM, release, Map.of()).statusCode(403).body("type", equalTo("/problems/second-person"));
        office.get(COLLEAGUE, "/needs/" + need).body("closingReason", equalTo("Findmich ist umgezogen"));
        office.post(COLLEAGUE, release, Map.of()).statusCode(200).body("closingReasonReleasedOn", notNullValue());
        office.get("provider-one", "/needs/" + need).body("closingReason", equalTo("Findmich ist umgezogen"));
        office.post(COLLEAGUE, release, Map.of()).statusCode(409).body("type", equalTo("/problems/need-released"));
        assertEquals(
                List.of("NeedVoiced", "NeedReleased", "NeedClosed", "NeedClosingReasonReleased"),
                eventsOf("need/" + need, 4));
        assertEquals(false, WholeLog.of(Topics.PROJECT).mentions("Findmich"));
    }

    /** Two are enough: each reads what the other wrote, and only that. */
    @Test
    void whoReleasesLetsOthersReadOnlyWhatSomebodyElseWrote() {
        String need = voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY");
        String release = "/needs/" + need + "/release";
        office.post(COLLEAGUE, "/needs/" + need + "/closing", body("result", "CLOSED", "reason", "Es gibt ihn schon"))
                .statusCode(200);
        office.post(TEAM, release, Map.of()).statusCode(200).body("releasedOn", nullValue());
        office.get("clerk", "/needs/" + need)
                .body("missing", nullValue())
                .body("closingReason", equalTo("Es gibt ihn schon"));
        office.post(TEAM, release, Map.of()).statusCode(403);
        office.post(COLLEAGUE, release, Map.of()).statusCode(200).body("releasedOn", notNullValue());
        office.get("clerk", "/needs/" + need).body("missing", equalTo("Ein Ort zum Kochen"));
    }

    @Test
    void whatIsNoMergerIsRefused() {
        String first = voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY");
        String second = voiced("Kochen mit anderen", "Kochen", "CHILD_OR_YOUTH");
        Map<String, Object> elsewhere = office.need();
        elsewhere.put("socialSpaceId", office.glashuette);
        String other = office.created("clerk", "/needs", elsewhere);
        String merge = "/needs/" + first + "/merge";
        office.post("clerk", merge, body("intoNeedId", first))
                .statusCode(422)
                .body("type", equalTo("/problems/merged-into-itself"));
        office.post("clerk", merge, body("intoNeedId", other))
                .statusCode(422)
                .body("type", equalTo("/problems/need-of-another-space"));
        // A team does not learn that there is such a need elsewhere.
        office.post(TEAM, merge, body("intoNeedId", other))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        office.post(TEAM, merge, body("intoNeedId", second, "on", "2199-01-01")).statusCode(422);
        office.post(TEAM, merge, Map.of()).statusCode(400).body("errors.pointer", contains("/intoNeedId"));
        office.post(TEAM, "/needs/" + second + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        office.post(TEAM, merge, body("intoNeedId", second))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        office.get(TEAM, "/needs/" + first).body("mergedIntoId", nullValue());
    }

    /** Two that cross, and a circle of three: one way is taken, and nothing waits for itself. */
    @Test
    void mergersThatCrossLeaveNoCircle() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            List<String> needs = List.of(
                    voiced("Ein Ort zum Kochen", "Kochen", "PARENT_OR_FAMILY"),
                    voiced("Kochen mit anderen", "Kochen", "CHILD_OR_YOUTH"),
                    voiced("Eine Küche für alle", "Kochen", "PROFESSIONAL"));
            List<Integer> answers = AtOneMomentIT.together(i -> office.post(
                            TEAM, "/needs/" + needs.get(i % 3) + "/merge", body("intoNeedId", needs.get((i + 1) % 3)))
                    .extract()
                    .statusCode());
            assertEquals(2, answers.stream().filter(status -> status == 200).count(), answers.toString());
            assertEquals(
                    answers.size() - 2,
                    answers.stream().filter(status -> status == 409).count());
            List<Integer> counts = needs.stream()
                    .map(need -> office.get(TEAM, "/needs/" + need).extract().<Integer>path("saidBy"))
                    .sorted()
                    .toList();
            assertEquals(List.of(1, 1, 3), counts);
        }
    }

    @Test
    void aProjectTakesANeedUpAndItEndsMet() {
        String need = office.created(TEAM, "/needs", office.need());
        Map<String, Object> project = office.project();
        project.put("needIds", List.of(need));
        office.created("provider-one", "/projects", project);
        office.get(TEAM, "/needs/" + need).body("state", equalTo("TAKEN_UP"));
        office.created("provider-one", "/projects", project);
        office.post("provider-one", "/needs/" + need + "/closing", "{ broken").statusCode(403);
        office.post(TEAM, "/needs/" + need + "/closing", body("result", "MET", "on", "2017-02-19"))
                .statusCode(422);
        office.post("clerk", "/needs/" + need + "/closing", body("result", "MET", "reason", "Es wird gekocht"))
                .statusCode(200)
                .body("state", equalTo("MET"))
                .body("closedOn", notNullValue())
                .body("closingReason", nullValue());
        office.get(TEAM, "/needs/" + need).body("closingReason", equalTo("Es wird gekocht"));
        assertEquals(List.of("NeedVoiced", "NeedTakenUp", "NeedClosed"), eventsOf("need/" + need, 3));
        office.post("provider-one", "/projects", project)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        office.get("clerk", "/needs?state=MET").body("items.id", contains(need));
    }

    /** Every state and every act that leads on; what is not named here is refused and changes nothing. */
    @ParameterizedTest
    @CsvSource({
        "VOICED, merge project CLOSED",
        "TAKEN_UP, project MET NOT_MET CLOSED",
        "MET, ''",
        "NOT_MET, ''",
        "CLOSED, ''",
        "MERGED, ''"
    })
    void anActThatTheStateForbidsIsRefusedAndChangesNothing(String state, String possible) {
        String other = office.created(TEAM, "/needs", office.need());
        for (String act : List.of("merge", "project", "MET", "NOT_MET", "CLOSED")) {
            String need = needIn(state, other);
            ValidatableResponse answer = onNeed(need, act, other);
            if (List.of(possible.split(" ")).contains(act)) {
                answer.statusCode(act.equals("project") ? 201 : 200);
                String expected = act.equals("merge") ? "VOICED" : act.equals("project") ? "TAKEN_UP" : act;
                office.get(TEAM, "/needs/" + need).body("state", equalTo(expected));
            } else {
                answer.statusCode(409)
                        .body(
                                "type",
                                equalTo(state.equals("MERGED") ? "/problems/need-merged" : "/problems/wrong-state"))
                        .body("detail", containsString(state.equals("MERGED") ? other : state));
                office.get(TEAM, "/needs/" + need).body("state", equalTo(state.equals("MERGED") ? "VOICED" : state));
            }
        }
    }

    private String needIn(String state, String other) {
        String need = office.created(TEAM, "/needs", office.need());
        switch (state) {
            case "VOICED" -> {}
            case "TAKEN_UP" -> onNeed(need, "project", other).statusCode(201);
            case "MERGED" -> onNeed(need, "merge", other).statusCode(200);
            case "CLOSED" -> onNeed(need, "CLOSED", other).statusCode(200);
            default -> {
                onNeed(need, "project", other).statusCode(201);
                onNeed(need, state, other).statusCode(200);
            }
        }
        return need;
    }

    /** @param act a merger into the other need, a project that answers this one, or a result with which it is closed */
    private ValidatableResponse onNeed(String need, String act, String other) {
        return switch (act) {
            case "merge" -> office.post(TEAM, "/needs/" + need + "/merge", body("intoNeedId", other));
            case "project" -> {
                Map<String, Object> project = office.project();
                project.put("needIds", List.of(need));
                yield office.post("provider-one", "/projects", project);
            }
            default -> office.post(TEAM, "/needs/" + need + "/closing", body("result", act, "reason", "weil"));
        };
    }

    @Test
    void whoClosesANeedThatIsNeitherMetNorNotSaysWhy() {
        String need = office.created(TEAM, "/needs", office.need());
        office.post(TEAM, "/needs/" + need + "/closing", body("result", "CLOSED"))
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"))
                .body("errors.pointer", contains("/reason"));
    }

    /** „Proposed“ until a clerk decides; what is merged means the other, for the needs of before as well. */
    @Test
    void aNewTopicIsConfirmedOrMerged() {
        String need = voiced("Ein Ort zum Kochen", "Kochabend", "PARENT_OR_FAMILY");
        String proposed = office.get(TEAM, "/topics?state=PROPOSED")
                .body("items.name", contains("Kochabend"))
                .body("items[0].nameTextId", notNullValue())
                .extract()
                .path("items[0].id");
        String listed = office.created("clerk", "/topics", body("name", "Gemeinsam kochen"));
        office.post("clerk", "/topics", body("name", "KOCHABEND")).statusCode(409);
        office.post(TEAM, "/topics", "{ broken").statusCode(403);
        office.post("clerk", "/topics/" + listed + "/confirmation", Map.of()).statusCode(409);
        office.post("clerk", "/topics/" + proposed + "/merge", body("intoTopicId", proposed))
                .statusCode(422);
        Map<String, Object> merger = body("intoTopicId", listed, "on", "2017-01-31");
        office.post("clerk", "/topics/" + proposed + "/merge", merger)
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        merger.put("on", "2017-02-01");
        office.post("clerk", "/topics/" + proposed + "/merge", merger)
                .statusCode(200)
                .body("lastActOn", equalTo("2017-02-01"))
                .body("state", equalTo("MERGED"))
                .body("mergedIntoId", equalTo(listed));
        office.post("clerk", "/topics/" + listed + "/merge", body("intoTopicId", proposed))
                .statusCode(409);
        office.get(TEAM, "/needs/" + need)
                .body("topic", equalTo("Gemeinsam kochen"))
                .body("topicId", equalTo(listed));
        office.get(TEAM, "/needs?topicId=" + listed).body("items.id", contains(need));
        String again = voiced("Noch ein Ort", "kochabend", "PROFESSIONAL");
        office.get(TEAM, "/needs/" + again).body("topicId", equalTo(listed));
        office.get(TEAM, "/topics").body("items.name", contains("Gemeinsam kochen"));
        assertEquals(List.of("TopicProposed", "TopicMerged"), eventsOf("topic/" + proposed, 2));
        assertEquals(List.of("TopicConfirmed"), eventsOf("topic/" + listed, 1));
        assertEquals(false, WholeLog.of(Topics.PROJECT).mentions("Kochabend"));
    }

    /** Whatever is done with the office's lists carries its day: not in the future, not before what it follows. */
    @Test
    void whatIsDoneWithTheListsHasItsDay() {
        voiced("Ein Ort zum Kochen", "Kochabend", "PARENT_OR_FAMILY");
        String proposed = office.get(TEAM, "/topics")
                .body("items[0].lastActOn", equalTo("2017-02-01"))
                .extract()
                .path("items[0].id");
        String confirmation = "/topics/" + proposed + "/confirmation";
        for (String impossible : List.of("2017-01-31", "2199-01-01")) {
            office.post("clerk", confirmation, body("on", impossible)).statusCode(422);
        }
        office.post("clerk", confirmation, body("on", "2017-02-09"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("lastActOn", equalTo("2017-02-09"));
        office.post("clerk", "/topics", body("name", "Sport", "on", "2199-01-01"))
                .statusCode(422);
        office.post("clerk", "/topics", body("name", "Sport", "on", "2017-01-09"))
                .statusCode(201)
                .body("lastActOn", equalTo("2017-01-09"));
        Map<String, Object> cause = body("key", "NO_INTERPRETER", "name", "Keine Sprachmittlung", "on", "2199-01-01");
        office.post("clerk", "/causes", cause).statusCode(422);
        cause.put("on", "2017-01-09");
        office.post("clerk", "/causes", cause).statusCode(201);
    }

    /** Confirmed, it is a word of the office's list, and no longer what somebody wrote. */
    @Test
    void aConfirmedNameIsNotWithdrawn() {
        voiced("Ein Ort zum Kochen", "Kochabend", "PARENT_OR_FAMILY");
        String text = office.get("clerk", "/topics").extract().path("items[0].nameTextId");
        String topic = office.get("clerk", "/topics").extract().path("items[0].id");
        office.post("clerk", "/topics/" + topic + "/confirmation", Map.of())
                .statusCode(200)
                .body("nameTextId", nullValue());
        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/name-is-confirmed"));
        office.get("clerk", "/texts/" + text).body("text", equalTo("Kochabend")).body("withdrawnAt", nullValue());
        office.get("clerk", "/topics").body("items.name", contains("Kochabend"));
    }

    @Test
    void aProposedNameIsWithdrawnLikeAnyText() {
        String need = voiced("Ein Ort zum Kochen", "Hilfe für Findmich", "PARENT_OR_FAMILY");
        String text = office.get("clerk", "/topics").extract().path("items[0].nameTextId");
        String topic = office.get("clerk", "/topics").extract().path("items[0].id");
        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of()).statusCode(200);
        office.get(TEAM, "/needs/" + need).body("topic", equalTo("(Text zurückgezogen)"));
        office.get("clerk", "/topics").body("items.name", contains("(Text zurückgezogen)"));
        office.post("clerk", "/topics/" + topic + "/confirmation", Map.of()).statusCode(409);
        office.get(TEAM, "/needs?search=Findmich").body("items", hasSize(0));
    }

    @Test
    void anOfficeAddsItsOwnCauses() {
        Map<String, Object> cause = body("key", "NO_INTERPRETER", "name", "Keine Sprachmittlung");
        office.post(TEAM, "/causes", "{ broken").statusCode(403);
        office.post("clerk", "/causes", cause).statusCode(201).body("label", equalTo("Keine Sprachmittlung"));
        office.post("clerk", "/causes", cause).statusCode(409);
        office.post("clerk", "/causes", body("key", "NO_ROOM", "name", "Kein Raum"))
                .statusCode(409);
        office.post("clerk", "/causes", body("key", "no room", "name", ""))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/key", "/name"));
        office.get("clerk", "/causes?limit=7").body("items", hasSize(7)).body("next", notNullValue());
        String last = office.get("clerk", "/causes?limit=7").extract().path("next");
        office.get("clerk", "/causes?limit=7&after=" + last).body("items.key", contains("NO_INTERPRETER"));
        String running = office.projectIn("RUNNING");
        Map<String, Object> outcome = Garstedt.success("2017-03-04");
        outcome.put("cause", "NO_INTERPRETER");
        office.post("provider-one", "/projects/" + running + "/outcomes", outcome)
                .statusCode(201);
        assertEquals(List.of("CauseListed"), eventsOf("cause/NO_INTERPRETER", 1));
    }

    @ParameterizedTest
    @CsvSource({"ageBand, OLD", "state, NEW", "voice, X", "released, maybe", "topicId, 7", "search, '  '"})
    void anUnknownFilterValueIsNotIgnored(String filter, String value) {
        office.as(TEAM)
                .queryParam(filter, value)
                .get("/api/v1/needs")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(filter));
    }

    private static List<String> eventsOf(String subject, int atLeast) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.PROJECT).eventsOf(subject), events -> events.size() >= atLeast);
    }
}
