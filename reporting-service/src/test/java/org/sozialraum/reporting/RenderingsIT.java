package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.TextRef;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.WorkbookTables;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A submitted report is the same file for everybody, for ever; only what was withdrawn is told by none any more. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class RenderingsIT {

    private static final List<String> SUFFIXES = List.of("html", "pdf", "xlsx", "csv.zip");

    Tokens tokens;

    private TextRef freezeWithAProject(Office office) {
        UUID garstedt = office.space("garstedt", "Garstedt");
        TextRef title = office.text("Kochgruppe");
        office.propose(garstedt, title);
        office.eventually(() -> office.get("clerk", "/2017").body("projectList.size()", is(1)));
        given().auth()
                .oauth2(tokens.of("clerk@" + office.ags()))
                .contentType(ContentType.JSON)
                .body(Map.of("number", "M 18/0042", "date", "2018-02-20"))
                .post("/api/v1/annual-reports/2017/versions")
                .then()
                .statusCode(201);
        for (String signatory : List.of("clerk", "section-head", "office-head")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> given().auth()
                                    .oauth2(tokens.of(signatory + "@" + office.ags()))
                                    .contentType(ContentType.JSON)
                                    .body(Map.of())
                                    .post("/api/v1/annual-reports/2017/versions/1/signatures")
                                    .statusCode()
                            == 200);
        }
        return title;
    }

    private static byte[] form(Office office, String suffix) throws GeneralSecurityException {
        var answer = office.get("committee-member", "/2017/versions/1." + suffix)
                .statusCode(200)
                .extract();
        byte[] content = answer.asByteArray();
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(content);
        assertEquals(
                "sha-512=:" + Base64.getEncoder().encodeToString(digest) + ":", answer.header("Repr-Digest"), suffix);
        return content;
    }

    private static List<String> rows(Office office, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select concat_ws(' ', " + columns + ") from report_rendering"
                        + " where youth_office = '" + office.ags() + "' order by form, edition")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Test
    void ofManyThatAskForAFormAtOnceAllGetTheSameAndItIsNeverMadeAgain() throws Exception {
        try (Office office = new Office(tokens, "01060921");
                var many = Executors.newFixedThreadPool(8)) {
            freezeWithAProject(office);
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017/versions/1.html").body(containsString("Kochgruppe")));

            for (String suffix : SUFFIXES) {
                byte[] first = form(office, suffix);
                for (Future<byte[]> same :
                        many.invokeAll(Collections.<Callable<byte[]>>nCopies(8, () -> form(office, suffix)))) {
                    assertArrayEquals(first, same.get(), suffix);
                }
            }
            assertEquals(
                    List.of("CSV 1 t", "HTML 1 t", "PDF 1 t", "XLSX 1 t"),
                    rows(office, "form, edition, content is not null"));

            // Whatever the program would make of it now, what was made is what is given.
            try (Connection connection = RealParts.superuser("reporting");
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local session_replication_role = replica");
                statement.execute(
                        "update report_rendering set content = 'of then', sha512 = encode(sha512('of then'), 'hex')"
                                + " where youth_office = '" + office.ags() + "'");
                connection.commit();
            }
            for (String suffix : SUFFIXES) {
                assertEquals("of then", new String(form(office, suffix), StandardCharsets.UTF_8), suffix);
            }
        }
    }

    @Test
    void whereATextIsWithdrawnTheFormerBytesGoAndTheNextEditionSaysSo() throws Exception {
        try (Office office = new Office(tokens, "01060922")) {
            TextRef title = freezeWithAProject(office);
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017/versions/1.html").body(containsString("Kochgruppe")));
            List<String> digests = new ArrayList<>();
            for (String suffix : List.of("csv.zip", "html", "pdf", "xlsx")) {
                digests.add(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-512").digest(form(office, suffix))));
            }

            office.withdraw(title);

            // Nobody has to ask for it.
            office.eventually(() -> assertEquals(
                    List.of("1 f", "1 f", "1 f", "1 f"), rowsOrFault(office, "edition, content is not null")));
            office.get("committee-member", "/2017/versions/1.html")
                    .body(containsString("(Text zurückgezogen)"))
                    .body(containsString("Ein Text dieses Berichts wurde zurückgezogen"))
                    .body(not(containsString("Kochgruppe")));
            byte[] pdf = form(office, "pdf");
            assertFalse(PdfText.of(pdf).contains("Kochgruppe"));
            assertTrue(
                    PdfText.of(pdf).replaceAll("\\s+", " ").contains("Ein Text dieses Berichts wurde zurückgezogen"));
            assertEquals(List.of("(Text zurückgezogen)"), titles(form(office, "xlsx")));
            assertTrue(tables(form(office, "csv.zip")).contains("Zurückgezogene Texte;1\r\n"));
            assertEquals(
                    List.of("1 f", "2 t", "1 f", "2 t", "1 f", "2 t", "1 f", "2 t"),
                    rows(office, "edition, content is not null"));
            assertEquals(
                    digests,
                    office.get("clerk", "/2017/versions/1")
                            .body(
                                    "renderings.findAll { it.edition == 2 }.withdrawn",
                                    equalTo(List.of(false, false, false, false)))
                            .extract()
                            .path("renderings.findAll { it.withdrawn }.sha512"));
        }
    }

    private static List<String> rowsOrFault(Office office, String columns) {
        try {
            return rows(office, columns);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void whatLacksATextThatIsStillToComeIsShownAndNotKept() throws Exception {
        try (Office office = new Office(tokens, "01060923")) {
            freezeWithAProject(office);

            office.get("committee-member", "/2017/versions/1.html")
                    .statusCode(200)
                    .body(containsString("(Text noch nicht eingetroffen)"));
            assertEquals(List.of(), rows(office, "form"));

            office.textsArrive();
            office.eventually(() ->
                    office.get("committee-member", "/2017/versions/1.html").body(containsString("Kochgruppe")));
            assertEquals(List.of("HTML"), rows(office, "form"));
        }
    }

    @Test
    void theWorkbookAndTheTablesOfAVersionSayWhichOneTheyAre() throws Exception {
        try (Office office = new Office(tokens, "01060924")) {
            freezeWithAProject(office);
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017/versions/1.html").body(containsString("Kochgruppe")));
            String hash = office.get("clerk", "/2017/versions/1").extract().path("summary.sha256");

            office.get("committee-member", "/2017/versions/1.xlsx")
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"jahresbericht-2017-version-1.xlsx\""));
            assertEquals(List.of("Kochgruppe"), titles(form(office, "xlsx")));
            String tables = tables(form(office, "csv.zip"));
            assertTrue(tables.contains("Vorlage-Nr.;M 18/0042 (Version 1)\r\n"), tables);
            assertTrue(tables.contains("Prüfsumme (SHA-256);" + hash + "\r\n"), tables);
            office.get("committee-member", "/2017/versions/2.xlsx").statusCode(404);
            String day = office.get("clerk", "/2017/versions/1").extract().path("summary.submittedOn");
            for (String suffix : List.of("xlsx", "csv.zip")) {
                assertEquals(Set.of(LocalDate.parse(day)), daysOfFiles(form(office, suffix)), suffix);
            }
        }
    }

    @Test
    void theDatabaseLetsNobodyChangeOrMakeAgainWhatWasMade() throws Exception {
        try (Office office = new Office(tokens, "01060925");
                Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            freezeWithAProject(office);
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017/versions/1.html").body(containsString("Kochgruppe")));
            String its = " where youth_office = '" + office.ags() + "'";
            String again =
                    "insert into report_rendering (youth_office, year, version, form, edition, content, sha512, texts)"
                            + " select youth_office, year, version, form, 2, content, %s, texts from report_rendering"
                            + its;
            for (var change : Map.of(
                            "update report_rendering set content = null" + its,
                            "23001",
                            "update report_rendering set content = 'x', sha512 = encode(sha512('x'), 'hex')" + its,
                            "23001",
                            "update report_rendering set texts = '{}'" + its,
                            "23001",
                            "delete from report_rendering" + its,
                            "23001",
                            "truncate report_rendering",
                            "23001",
                            again.formatted("sha512"),
                            "23505",
                            again.formatted("repeat('0', 128)"),
                            "23514")
                    .entrySet()) {
                assertEquals(
                        change.getValue(),
                        assertThrows(SQLException.class, () -> statement.execute(change.getKey()), change.getKey())
                                .getSQLState(),
                        change.getKey());
            }
        }
    }

    private static Set<LocalDate> daysOfFiles(byte[] archive) throws IOException {
        Set<LocalDate> days = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                days.add(file.getTimeLocal().toLocalDate());
            }
        }
        return days;
    }

    private static List<String> titles(byte[] workbook) {
        return WorkbookTables.of(workbook).get("3 Projekte").stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .toList();
    }

    private static String tables(byte[] archive) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
