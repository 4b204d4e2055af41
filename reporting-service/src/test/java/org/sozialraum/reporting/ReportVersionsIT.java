package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.ProjectEvent.ProjectStarted;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Voice;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A report goes to the committee as a version that three people have signed and that nobody changes any more. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportVersionsIT {

    Tokens tokens;

    private ValidatableResponse post(Office office, String account, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(tokens.of(account + "@" + office.ags()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/annual-reports" + path)
                .then();
    }

    private int draft(Office office, int year, String number) {
        return post(office, "clerk", "/" + year + "/versions", Map.of("number", number, "date", "2018-02-20"))
                .statusCode(201)
                .extract()
                .path("version");
    }

    private int correct(Office office, int year, String number) {
        return post(
                        office,
                        "clerk",
                        "/" + year + "/versions",
                        Map.of("number", number, "date", "2018-02-20", "reason", "Eine Zahl war falsch."))
                .statusCode(201)
                .extract()
                .path("version");
    }

    private ValidatableResponse sign(Office office, String account, int year, int version) {
        return post(office, account, "/" + year + "/versions/" + version + "/signatures", Map.of());
    }

    /** What was just decided has to come back from the log before the last signature. */
    private void freeze(Office office, int year, int version) {
        sign(office, "clerk", year, version).statusCode(200);
        sign(office, "section-head", year, version).statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            int status = sign(office, "office-head", year, version).extract().statusCode();
            assertTrue(status == 200 || status == 409, "status " + status);
            return status == 200;
        });
    }

    private static void assertCanonical(String view) throws Exception {
        var tree = new ObjectMapper().readTree(view);
        byte[] canonical = new JsonCanonicalizer(tree.path("report").toString())
                .getEncodedString()
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                tree.path("summary").path("sha256").asText(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
    }

    private static UUID pay400(Office office) {
        UUID garstedt = office.space("garstedt", "Garstedt");
        UUID line = office.line(garstedt, 2017);
        UUID project = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
        UUID commitment = office.commit(line, project, "1200.00");
        office.pay(line, commitment, project, "400.00", "2017-05-02");
        office.hold(project, "2017-03-23", 2);
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017")
                .body("money.paid", Office.euro("400.00"))
                .body("measures.count", is(1)));
        return line;
    }

    @Test
    void theThirdSignatureFreezesTheReportAndACorrectionSaysWhatDiffers() throws Exception {
        try (Office office = new Office(tokens, "01060701")) {
            UUID line = pay400(office);
            assertEquals(1, draft(office, 2017, "M 18/0042"));
            office.get("committee-member", "/2017/versions/1")
                    .body("summary.state", equalTo("DRAFT"))
                    .body("report", nullValue());
            freeze(office, 2017, 1);

            String frozen = office.get("committee-member", "/2017/versions/1")
                    .statusCode(200)
                    .body("youthOffice", equalTo("01060701"))
                    .body("summary.state", equalTo("SUBMITTED"))
                    .body("summary.number", equalTo("M 18/0042"))
                    .body("summary.date", equalTo("2018-02-20"))
                    .body("summary.signatures.signatory", equalTo(List.of("CLERK", "SECTION_HEAD", "OFFICE_HEAD")))
                    .body("summary.positions.service", hasItem("budget-service"))
                    .body("report.state", equalTo("SUBMITTED"))
                    .body("report.money.paid", equalTo("400.00"))
                    .body("report.projectList[0].title", hasKey("hash"))
                    .body("report.projectList[0].title", not(hasKey("shown")))
                    .body("evidence.'money.paid'.adds", equalTo(List.of("400.00")))
                    .body("corrects", nullValue())
                    .body("differences", hasSize(0))
                    .extract()
                    .asString();
            assertCanonical(frozen);
            assertTrue(!frozen.contains("Kochgruppe"), "a text is not frozen");

            office.pay(line, office.commit(line, null, "50.00"), null, "50.00", "2017-06-01");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("450.00")));
            assertEquals(
                    frozen,
                    office.get("committee-member", "/2017/versions/1").extract().asString());

            assertEquals(2, correct(office, 2017, "M 18/0050"));
            freeze(office, 2017, 2);
            office.get("clerk", "/2017/versions/2")
                    .body("corrects", is(1))
                    .body("differences.find { it.figure == 'money.paid' }.before", equalTo("400.00"))
                    .body("differences.find { it.figure == 'money.paid' }.after", equalTo("450.00"))
                    .body("differences.figure", not(hasItem("money.plan")));
            office.get("clerk", "/2017/versions").body("items.version", equalTo(List.of(1, 2)));
        }
    }

    @Test
    void theLogMakesTheSameReportAgainAndAFalsifiedOneIsNamedByFigureAndEvent() throws SQLException {
        try (Office office = new Office(tokens, "01060708")) {
            UUID line = pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 1"));
            // What came later is beyond the version's positions.
            office.pay(line, office.commit(line, null, "50.00"), null, "50.00", "2017-06-01");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("450.00")));
            String verification = "/2017/versions/1/verification";
            String hash = office.get("auditor", verification)
                    .statusCode(200)
                    .body("equal", is(true))
                    .body("figures", hasSize(0))
                    .body("events", hasSize(0))
                    .extract()
                    .path("rebuiltSha256");
            office.get("auditor", "/2017/versions/1").body("summary.sha256", equalTo(hash));
            office.get("committee-member", verification).statusCode(403);
            office.get("auditor", "/2017/versions/2/verification").statusCode(404);

            falsify(office);
            office.get("auditor", verification)
                    .body("equal", is(false))
                    .body("figures.find { it.figure == 'money.paid' }.before", equalTo("499.00"))
                    .body("figures.find { it.figure == 'money.paid' }.after", equalTo("400.00"))
                    .body("events.find { it.figure == 'money.paid' }.service", equalTo("budget-service"))
                    .body("events.find { it.figure == 'money.paid' }.position", is(3))
                    .body("events.find { it.figure == 'money.paid' }.adds", equalTo("499.00"))
                    .body("events.find { it.figure == 'money.paid' }.addsNow", equalTo("400.00"));
            try (Connection connection = RealParts.superuser("reporting");
                    Statement statement = connection.createStatement();
                    var row =
                            statement.executeQuery("select count(*) from pg_namespace where nspname like 'compare%'")) {
                row.next();
                assertEquals(0, row.getInt(1), "tables of the comparison are gone");
            }
        }
    }

    /** As whoever has the whole database in hand could: a report that tells 99 euro more, with a hash that fits. */
    private static void falsify(Office office) throws SQLException {
        String its = " where youth_office = '" + office.ags() + "'";
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            String report = "replace(report, '\"paid\":\"400.00\"', '\"paid\":\"499.00\"')";
            statement.execute("update report_version set report = " + report + ", sha256 = encode(sha256(convert_to("
                    + report + ", 'UTF8')), 'hex')" + its);
            statement.execute("update report_evidence set evidence = replace(evidence, '\"adds\":\"400.00\"',"
                    + " '\"adds\":\"499.00\"')" + its);
            connection.commit();
        }
    }

    /** As whoever has the whole database in hand could. */
    private static void forge(Office office, String... statements) throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String its : statements) {
                statement.execute(its + " where youth_office = '" + office.ags() + "'");
            }
            connection.commit();
        }
    }

    @Test
    void aVersionIsEqualOnlyIfItWasSubmittedSoAndWithItsEvidence() throws SQLException {
        try (Office office = new Office(tokens, "01060711")) {
            pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 1"));
            office.eventually(() -> office.get("auditor", "/2017/versions/1/verification")
                    .body("equal", is(true))
                    .body("submitted", is(true)));

            // The log makes this report again, but it was never submitted under that number.
            forge(
                    office,
                    "insert into report_draft (youth_office, year, version, event_id, number, dated, drafted_on)"
                            + " select youth_office, year, 2, gen_random_uuid(), 'M 2', dated, drafted_on"
                            + " from report_draft",
                    "insert into report_version (youth_office, year, version, number, format, positions, report, sha256,"
                            + " submitted_on) select youth_office, year, 2, 'M 2', format, positions, report, sha256,"
                            + " submitted_on from report_version");
            office.get("auditor", "/2017/versions/2/verification")
                    .statusCode(200)
                    .body("equal", is(false))
                    .body("submitted", is(false))
                    .body("figures", hasSize(0));

            forge(office, "update report_evidence set evidence = replace(evidence, '\"400.00\"', '\"399.00\"')");
            office.get("auditor", "/2017/versions/1/verification")
                    .body("equal", is(false))
                    .body("submission", hasSize(0))
                    .body("figures", hasSize(0))
                    .body("events.find { it.figure == 'money.paid' }.adds", equalTo("399.00"))
                    .body("events.find { it.figure == 'money.paid' }.addsNow", equalTo("400.00"));

            forge(office, "update report_version set submitted_on = '2018-03-01'");
            office.get("auditor", "/2017/versions/1/verification")
                    .body("equal", is(false))
                    .body("submitted", is(true))
                    .body("submission.detail", equalTo(List.of("SUBMITTED_ON")))
                    .body("submission[0].told", equalTo("2018-03-01"));
        }
    }

    /** It is not falsified for that. */
    @Test
    void aReportInAnotherFormatIsNotChecked() throws SQLException {
        try (Office office = new Office(tokens, "01060712")) {
            freeze(office, 2017, draft(office, 2017, "M 1"));
            forge(office, "update report_version set format = format + 1");
            office.get("auditor", "/2017/versions/1/verification")
                    .statusCode(409)
                    .body("type", endsWith("/report-in-other-format"));
        }
    }

    /** Format 1 told nothing of what projects were about. What was submitted stays as it is, and can be read. */
    @Test
    void aReportInAnotherFormatIsReadAsJsonAndInNoOtherForm() throws SQLException {
        try (Office office = new Office(tokens, "01060718")) {
            freeze(office, 2017, draft(office, 2017, "M 1"));
            String first = "(report::jsonb - 'projectWork' - 'topics' - 'followUps' || '{\"format\":1}')::text";
            forge(
                    office,
                    "update report_version set format = 1, report = " + first + ", sha256 = encode(sha256(convert_to("
                            + first + ", 'UTF8')), 'hex')");
            for (String suffix : List.of("html", "pdf", "xlsx", "csv.zip")) {
                office.get("committee-member", "/2017/versions/1." + suffix)
                        .statusCode(409)
                        .body("type", endsWith("/report-shown-as-json-only"));
            }
            office.get("committee-member", "/2017/versions/1")
                    .statusCode(200)
                    .body("report.format", is(1))
                    .body("report", not(hasKey("projectWork")));
        }
    }

    /** Whoever could say another day could make a late report one in time. */
    @Test
    void aReportIsSubmittedOnTheDayOfTheThirdSignature() {
        try (Office office = new Office(tokens, "01060713")) {
            int version = post(
                            office,
                            "clerk",
                            "/2017/versions",
                            Map.of("number", "M 1", "date", "2018-02-20", "on", "2018-02-20"))
                    .statusCode(201)
                    .extract()
                    .path("version");
            String signatures = "/2017/versions/" + version + "/signatures";
            Map<String, Object> inTime = Map.of("on", "2018-02-21");
            post(office, "clerk", signatures, inTime).statusCode(200);
            post(office, "section-head", signatures, inTime).statusCode(200);
            post(office, "office-head", signatures, inTime)
                    .statusCode(422)
                    .body("type", endsWith("/report-submitted-today"))
                    .body("errors[0].pointer", equalTo("/on"));
            office.get("clerk", "/2017/versions/" + version).body("summary.signatures", hasSize(2));
        }
    }

    @Test
    void thereIsNoReportOnAYearThatHasNotBegun() throws SQLException {
        try (Office office = new Office(tokens, "01060714")) {
            int next = LocalDate.now(ZoneId.of("Europe/Berlin")).getYear() + 1;
            post(office, "clerk", "/" + next + "/versions", Map.of("number", "M 1", "date", "2018-02-20"))
                    .statusCode(409)
                    .body("type", endsWith("/report-year-not-begun"));
            post(office, "clerk", "/2017/versions", Map.of("number", "M 1", "date", "2017-01-01", "on", "2016-12-31"))
                    .statusCode(409)
                    .body("type", endsWith("/report-year-not-begun"))
                    .body("detail", containsString("Einen Bericht über 2017 gibt es ab dem 2017-01-01."));
            post(office, "clerk", "/2017/versions", Map.of("number", "M 1", "date", "2017-01-01", "on", "2017-01-01"))
                    .statusCode(201);

            // The log has drafts from before there was this rule.
            try (Connection earlier = RealParts.superuser("reporting");
                    Statement draft = earlier.createStatement()) {
                draft.execute("""
                        insert into report_draft (youth_office, year, version, event_id, number, dated, drafted_on)
                        values ('%s', %d, 1, '%s', 'M 2', '2018-02-20', '2018-02-20')
                        """.formatted(office.ags(), next, Office.newId()));
            }
            sign(office, "clerk", next, 1).statusCode(409).body("type", endsWith("/report-year-not-begun"));
        }
    }

    @Test
    void aFrozenPageShowsTheTextsAsLongAsTheyAreThere() {
        try (Office office = new Office(tokens, "01060709")) {
            office.adopt();
            UUID other = office.space("glashuette", "Glashütte");
            office.line(other, 2015);
            office.line(other, 2016);
            pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 18/0042"));
            String hash = office.get("clerk", "/2017/versions/1").extract().path("summary.sha256");
            office.get("committee-member", "/2017/versions/1.html")
                    .statusCode(200)
                    .body(containsString("M 18/0042 (Version 1)"))
                    .body(containsString("20.02.2018"))
                    .body(containsString("Kochgruppe"))
                    .body(containsString("400,00"))
                    .body(containsString("unter 3"))
                    .body(containsString(hash))
                    .body(containsString("Vorgelegter Bericht"))
                    .body(containsString("Er wird mit dieser Vorlage erstattet, also nach diesem Tag."))
                    .body(containsString("number\">2017</th><th scope=\"col\" class=\"number\">2016</th>"
                            + "<th scope=\"col\" class=\"number\">2015</th>"));

            UUID title = UUID.fromString(
                    office.get("clerk", "/2017/versions/1").extract().path("report.projectList[0].title.textId"));
            office.withdraw(new TextRef(title, "0".repeat(64)));
            office.eventually(() -> office.get("committee-member", "/2017/versions/1.html")
                    .body(containsString("(Text zurückgezogen)"))
                    .body(not(containsString("Kochgruppe"))));
            office.get("clerk", "/2017/versions/1").body("summary.sha256", equalTo(hash));
            correct(office, 2017, "M 18/0043");
            office.get("committee-member", "/2017/versions/2.html").statusCode(404);
        }
    }

    /** Hears it, archives it, and can hold what is attached against the hash on the paper. */
    @Test
    void theCommitteeGetsAFrozenReportAsADocument() throws Exception {
        try (Office office = new Office(tokens, "01060710")) {
            pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 18/0042"));

            byte[] pdf = office.get("committee-member", "/2017/versions/1.pdf")
                    .statusCode(200)
                    .contentType(equalTo("application/pdf"))
                    .extract()
                    .asByteArray();

            assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
            assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
            assertEquals(List.of(), PdfText.outsideThePages(pdf));
            String page = office.get("committee-member", "/2017/versions/1.html")
                    .extract()
                    .asString();
            assertEquals(List.of(), PdfText.missing(page, pdf));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(PdfText.attached("jahresbericht.json", pdf));
            office.get("clerk", "/2017/versions/1")
                    .body("summary.sha256", equalTo(HexFormat.of().formatHex(hash)));
            correct(office, 2017, "M 18/0043");
            office.get("committee-member", "/2017/versions/2.pdf").statusCode(404);
        }
    }

    /** Whoever knew a hash over the small counts could try them out. */
    @Test
    void whatIsHashedIsWhatEverybodyMayRead() {
        try (Office office = new Office(tokens, "01060702")) {
            pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 1"));
            office.get("clerk", "/2017").body("measures.participants", is(2));
            office.get("clerk", "/2017/versions/1")
                    .body("report.measures.participants", equalTo("< 3"))
                    .body("report.personsLimit", is(3))
                    .body("evidence", hasKey("measures.count"))
                    .body("evidence", not(hasKey("measures.participants")));
        }
    }

    @Test
    void eachSignsOnceAndInTheirTurn() {
        try (Office office = new Office(tokens, "01060703")) {
            int version = draft(office, 2017, "M 1");
            sign(office, "office-head", 2017, version)
                    .statusCode(409)
                    .body("type", endsWith("/report-not-your-turn"))
                    .body("detail", containsString("CLERK"));
            sign(office, "clerk,section-head", 2017, version).statusCode(200);
            sign(office, "clerk,section-head", 2017, version)
                    .statusCode(409)
                    .body("type", endsWith("/report-signed-already"));
            sign(office, "mayor", 2017, version).statusCode(403);
            post(office, "section-head", "/2017/versions", Map.of("number", "M 2", "date", "2018-02-20"))
                    .statusCode(403);

            int later = draft(office, 2017, "M 2");
            sign(office, "section-head", 2017, version).statusCode(409).body("type", endsWith("/report-not-a-draft"));
            office.get("clerk", "/2017/versions/" + version).body("summary.state", equalTo("SUPERSEDED"));
            sign(office, "clerk", 2017, later + 1).statusCode(404);
        }
    }

    @Test
    void ofTwoThatAreFrozenAtOnceUnderOneNumberOneWins() throws Exception {
        try (Office office = new Office(tokens, "01060704");
                var both = Executors.newFixedThreadPool(2)) {
            for (int year : List.of(2017, 2018)) {
                draft(office, year, "M 18/0042");
                sign(office, "clerk", year, 1).statusCode(200);
                sign(office, "section-head", year, 1).statusCode(200);
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> applied(office) == 6);
            List<Callable<String>> last = Stream.of(2017, 2018)
                    .map(year -> (Callable<String>) () -> {
                        var answer = sign(office, "office-head", year, 1).extract();
                        return answer.statusCode() == 200 ? "200" : answer.path("type");
                    })
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : both.invokeAll(last)) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.stream().filter("200"::equals).count(), answers.toString());

            post(office, "clerk", "/2019/versions", Map.of("number", "M 18/0042", "date", "2018-02-20"))
                    .statusCode(409)
                    .body("type", endsWith("/report-number-taken"));
        }
    }

    private static int applied(Office office) throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from projection_event where youth_office = '"
                        + office.ags() + "' and subject like 'annual-report/%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void nothingIsFrozenWhileTheReportIsBehindOrSomethingIsParked() throws Exception {
        try (Office office = new Office(tokens, "01060705");
                Connection readersWait = RealParts.superuser("reporting")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            int version = draft(office, 2017, "M 1");
            sign(office, "clerk", 2017, version).statusCode(200);
            sign(office, "section-head", 2017, version).statusCode(200);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> applied(office) == 3);

            readersWait.setAutoCommit(false);
            try (Statement statement = readersWait.createStatement()) {
                statement.execute("select * from projection_offset for update");
                office.line(garstedt, 2017);
                sign(office, "office-head", 2017, version)
                        .statusCode(409)
                        .header("Retry-After", equalTo("1"))
                        .body("type", endsWith("/report-projection-behind"))
                        .body("detail", containsString("sozialraum.budget"));
            } finally {
                readersWait.rollback();
            }
            office.eventually(() -> office.get("clerk", "/2017").body("money.plan", Office.euro("21840.00")));

            List<UUID> unknown = Stream.generate(Office::newId).limit(4).toList();
            unknown.forEach(id -> office.tell(new ProjectStarted(id, Office.day("2017-03-20"))));
            office.eventually(() -> office.get("clerk", "/2017").body("parkedSubjects", is(4)));
            sign(office, "office-head", 2017, version)
                    .statusCode(409)
                    .body("type", endsWith("/report-subject-parked"))
                    .body("detail", startsWith("Zurückgestellt: 4; zuerst project/"))
                    .body("detail.split(', ').size()", is(3));
            office.get("clerk", "/2017/versions/1").body("summary.signatures", hasSize(2));
        }
    }

    /** Texts travel apart from their events; the hash that the event carries says which one is meant. */
    @Test
    void aTextThatWasExchangedIsNotShownNotFrozenAndNamedByTheVerification() {
        try (Office office = new Office(tokens, "01060721")) {
            pay400(office);
            freeze(office, 2017, draft(office, 2017, "M 1"));
            String verification = "/2017/versions/1/verification";
            office.eventually(() ->
                    office.get("auditor", verification).body("equal", is(true)).body("texts", hasSize(0)));
            var frozen = office.get("clerk", "/2017/versions/1").extract();
            String project = frozen.path("report.projectList[0].projectId");
            UUID title = UUID.fromString(frozen.path("report.projectList[0].title.textId"));
            String place = "projectList." + project + ".title";
            int proposed = 3;

            office.exchange(title, "Wandergruppe");
            String instead = "(Text nicht prüfbar: Er ist nicht der, der erfasst wurde)";
            office.eventually(() -> office.get("clerk", "/2017").body("projectList[0].title", equalTo(instead)));
            assertTrue(!office.page("committee-member", "/2017/versions/1.html").contains("Wandergruppe"));
            assertTrue(office.page("committee-member", "/2017/versions/1.html").contains(instead));
            office.get("auditor", verification)
                    .body("equal", is(false))
                    .body("figures", hasSize(0))
                    .body("texts.place", equalTo(List.of(place)))
                    .body("texts[0].textId", equalTo(title.toString()))
                    .body("texts[0].service", equalTo("project-service"))
                    .body("texts[0].position", is(proposed))
                    .body("texts[0].eventId", equalTo(office.idOfEvent(proposed)));

            int correction = correct(office, 2017, "M 2");
            sign(office, "clerk", 2017, correction).statusCode(200);
            sign(office, "section-head", 2017, correction).statusCode(200);
            office.eventually(() -> sign(office, "office-head", 2017, correction)
                    .statusCode(409)
                    .body("type", endsWith("/report-text-not-verifiable"))
                    .body("detail", containsString(place + " (project-service, Position 3)")));

            office.exchange(title, "Kochgruppe");
            office.eventually(() -> office.get("clerk", "/2017").body("projectList[0].title", equalTo("Kochgruppe")));
            office.get("auditor", verification).body("equal", is(true));
            sign(office, "office-head", 2017, correction).statusCode(200);
        }
    }

    @Test
    void theCommitteesTakingNoteIsRecordedOnce() {
        try (Office office = new Office(tokens, "01060706")) {
            int version = draft(office, 2017, "M 1");
            String noting = "/2017/versions/" + version + "/noting";
            post(office, "clerk", noting, Map.of()).statusCode(409).body("type", endsWith("/report-not-submitted"));
            freeze(office, 2017, version);
            post(office, "committee-member", noting, Map.of()).statusCode(403);
            post(office, "clerk", noting, Map.of()).statusCode(200).body("state", equalTo("NOTED"));
            post(office, "clerk", noting, Map.of()).statusCode(409).body("type", endsWith("/report-noted-already"));
        }
    }

    @Test
    void aVersionNeverChangesAndIsNeverWithoutItsSignatures() throws SQLException {
        try (Office office = new Office(tokens, "01060707");
                Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            freeze(office, 2017, draft(office, 2017, "M 1"));
            draft(office, 2018, "M 2");
            String its = " where youth_office = '01060707'";
            for (String change : List.of(
                    "update report_version set number = 'M 3'" + its,
                    "delete from report_evidence" + its,
                    "delete from report_version" + its,
                    "update report_signature set signed_by = 'somebody'" + its,
                    "update report_draft set dated = '2019-01-01'" + its,
                    "truncate report_version cascade",
                    "insert into report_version (youth_office, year, version, number, format, positions, report, sha256,"
                            + " submitted_on) select youth_office, 2018, 1, 'M 2', format, positions, report, sha256,"
                            + " submitted_on from report_version" + its,
                    "insert into report_signature (youth_office, year, version, signatory, signed_by, signed_on)"
                            + " values ('01060707', 2018, 1, 'OFFICE_HEAD', 'somebody', '2018-02-20')")) {
                assertEquals(
                        "23001",
                        assertThrows(SQLException.class, () -> statement.execute(change), change)
                                .getSQLState(),
                        change);
            }
        }
    }
}
