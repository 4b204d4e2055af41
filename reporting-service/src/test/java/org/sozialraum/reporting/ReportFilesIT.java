package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Voice;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.document.WorkbookTables;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;
import org.sozialraum.kit.text.Texts;

/** The report in every form: what stands in one stands in all, whatever people write. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportFilesIT {

    private static final String LONG = "x".repeat(200);
    private static final String BOTH_WAYS = "Größe – Begegnung מפגש";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORMULA = "=1+1";

    Tokens tokens;

    @Test
    void twoHundredProjectsAndWhateverTheyAreCalledAreInEveryForm() throws IOException, SQLException {
        try (Office office = new Office(tokens, "01060611")) {
            office.register("Jugendamt Süd-Ost");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            UUID line = office.line(garstedt, 2017);
            TextRef secret = office.text("Soll niemand mehr lesen");
            UUID first = office.propose(garstedt, FORMULA, office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.propose(garstedt, LONG);
            office.propose(garstedt, BOTH_WAYS);
            office.propose(garstedt, secret);
            for (int i = 5; i <= 200; i++) {
                office.propose(garstedt, "Projekt " + i, office.need(garstedt, Voice.PROFESSIONAL));
            }
            office.run(first, garstedt, "30000.50");
            office.commit(line, first, "30000.50");
            office.learn(first, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "Läuft weiter.", "Mehr davon.", "2017-07-01");
            office.textsArrive();
            office.withdraw(secret);
            theDatabaseTakesItsTablesForEmpty();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectList", hasSize(200))
                    .body("projectList.title", not(hasItem(nullValue())))
                    .body("projectList.title", hasItem(Texts.WITHDRAWN))
                    .body("successes", hasSize(1))
                    .body("money.available", Office.euro("-8160.50")));

            isInTheWorkbook(file(office, "/2017.xlsx"));
            isInTheTables(file(office, "/2017.csv.zip"));
            String page = office.page("clerk", "/2017.html");
            for (String title : List.of(FORMULA, LONG, BOTH_WAYS, Texts.WITHDRAWN)) {
                assertTrue(page.contains(">" + title + "</th>"), title);
            }
            byte[] pdf = office.get("clerk", "/2017.pdf").extract().asByteArray();
            assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
            assertEquals(List.of(), PdfText.outsideThePages(pdf));
        }
    }

    /** As after many events, before it has counted them. */
    private static void theDatabaseTakesItsTablesForEmpty() throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_restore_relation_stats(
                        'schemaname', 'public', 'relname', relname::text, 'relpages', 1, 'reltuples', 1::real)
                    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                    """);
        }
    }

    @Test
    void anEmptyYearOfADistrictIsAFileToo() throws IOException {
        try (Office office = new Office(tokens, "01051")) {
            office.register("Jugendamt Süd-Ost");

            assertEquals(
                    "Jahr;Sozialraum",
                    tables(file(office, "/2031.csv.zip")).get("2 Mittel.csv").substring(1, 16));
            Map<String, List<Row>> tables = WorkbookTables.of(file(office, "/2031.xlsx"));
            assertEquals(List.of(), tables.get("3 Projekte").stream().skip(1).toList());
            assertEquals(
                    new BigDecimal("0.00").stripTrailingZeros(),
                    tables.get("2 Mittel")
                            .get(1)
                            .getCellAsNumber(9)
                            .orElseThrow()
                            .stripTrailingZeros());
            assertEquals("Kreisweit", tables.get("2 Mittel").get(1).getCellText(1));
            assertTrue(
                    office.page("clerk", "/2031.html").contains("<th scope=\"col\">Landrat/ Landrätin</th>"), "signs");
        }
    }

    /** What the page tells of network work, its models, turns, the duty and the clerk's comments can be reckoned with, too. */
    @Test
    void whatThePageShowsIsInTheTables() throws IOException {
        try (Office office = new Office(tokens, "01060613")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2017);
            UUID club = Office.newId();
            office.tell(new OrganisationRegistered(club, "tsv", "TSV", OrganisationKind.SPORTS_CLUB, List.of()));
            office.tell(new NetworkModelAdopted(
                    Office.newId(),
                    garstedt,
                    NetworkModel.SOCIAL_SPACE_TEAM,
                    LocalDate.of(2017, 1, 1),
                    null,
                    null,
                    null));
            office.tell(new NetworkMeetingHeld(
                    Office.newId(),
                    garstedt,
                    List.of(club),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    LocalDate.of(2017, 5, 5),
                    null));
            UUID project = office.propose(garstedt, "Werkstatt", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.run(project, garstedt, "100.00");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-04-01");
            office.learn(project, garstedt, OutcomeKind.SUCCESS, "OTHER", "a", "b", "2017-09-01");
            office.complete(project, true, "2017-12-01");
            office.textsArrive();
            String comment = "/2017/comments/DIFFICULTIES";
            given().auth()
                    .oauth2(tokens.of("clerk@01060613"))
                    .contentType(ContentType.JSON)
                    .header("If-Match", office.get("clerk", comment).extract().header("ETag"))
                    .body(Map.of("text", "Der Raum fehlte lange."))
                    .put("/api/v1/annual-reports" + comment)
                    .then()
                    .statusCode(200);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("turns", hasSize(1))
                    .body("comments", hasSize(1))
                    .body("networkModels[0].finished", equalTo(1))
                    .body("turns.title", hasItem("Werkstatt")));

            Map<String, String> tables = tables(file(office, "/2017.csv.zip"));
            assertTrue(
                    tables.get("1 Auftrag.csv").contains(";31.03.2018;;überfällig;1\r\n"), tables.get("1 Auftrag.csv"));
            assertTrue(tables.get("5 Wendungen.csv")
                    .contains(
                            "\r\nGarstedt;Werkstatt;Schwierigkeit;Kein Raum;01.04.2017;Erfolg;Anderes;01.09.2017\r\n"));
            assertTrue(
                    tables.get("6 Sichtweisen.csv").contains("\r\n2017;Stadtweit;Nur Familien;1;1;1;zu wenige;;\r\n"),
                    tables.get("6 Sichtweisen.csv"));
            assertTrue(
                    tables.get("7 Netzwerkarbeit.csv").contains("\r\n2017;Garstedt;1;0;0;1;333;333;"),
                    tables.get("7 Netzwerkarbeit.csv"));
            assertTrue(tables.get("7 Offene Bedarfe.csv").contains("\r\n2017;Garstedt;0;1;0;0;1\r\n"));
            assertTrue(tables.get("7 Teilnahme nach Art.csv")
                    .contains("\r\n2017;Garstedt;Sportverein;1;0;1\r\n2017;Stadtweit;Sportverein;1;0;1\r\n"));
            assertTrue(
                    tables.get("8 Organisation im Vergleich.csv")
                            .contains("\r\n2017;Sozialraumteam;1;1;0;1;1;1;zu wenige;;\r\n"),
                    tables.get("8 Organisation im Vergleich.csv"));
            assertTrue(tables.get("Anmerkungen.csv").contains("\r\n5 Schwierigkeiten;"));
            assertTrue(tables.get("Anmerkungen.csv").contains(";Der Raum fehlte lange.\r\n"));
            String page = office.page("clerk", "/2017.html");
            assertTrue(
                    page.substring(page.indexOf("<h2 id=\"model\">")).contains("<td class=\"number\">zu wenige</td>"),
                    "chapter 8 says that they are too few");
        }
    }

    @Test
    void acceptChoosesTheFormAndWhatThereIsNotIsRefusedWithTheFormsThatThereAre() {
        try (Office office = new Office(tokens, "01060926")) {
            office.register("Jugendamt Süd-Ost");
            for (var form : Map.of(
                            "*/*",
                            "application/json",
                            "application/json, text/html;q=0.9",
                            "application/json",
                            "text/html,application/xhtml+xml,*/*;q=0.8",
                            "text/html",
                            "text/csv, application/pdf;q=0.5, application/json;q=0.1",
                            "application/pdf",
                            XLSX,
                            XLSX,
                            "application/zip",
                            "application/zip")
                    .entrySet()) {
                for (String method : List.of("GET", "HEAD")) {
                    assertEquals(
                            List.of("Accept"),
                            accepting(office, form.getKey(), method)
                                    .statusCode(200)
                                    .contentType(startsWith(form.getValue()))
                                    .extract()
                                    .headers()
                                    .getValues("Vary"),
                            method + " " + form.getKey());
                }
            }
            accepting(office, "text/csv, application/json;q=0")
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/report-no-such-form"))
                    .body(
                            "detail",
                            equalTo("Den Bericht gibt es als application/json, text/html, application/pdf, " + XLSX
                                    + ", application/zip."));
        }
    }

    private ValidatableResponse accepting(Office office, String accept) {
        return accepting(office, accept, "GET");
    }

    private ValidatableResponse accepting(Office office, String accept, String method) {
        return given().auth()
                .oauth2(tokens.of("clerk@" + office.ags()))
                .header("Accept", accept)
                .header("Accept-Language", "de")
                .request(method, "/api/v1/annual-reports/2031")
                .then();
    }

    private static void isInTheWorkbook(byte[] workbook) throws IOException {
        assertEquals(
                List.of(
                        "Angaben",
                        "1 Auftrag des Ausschusses",
                        "2 Mittel",
                        "3 Projekte",
                        "3 Projekte und Maßnahmen",
                        "4 Erfolge",
                        "5 Schwierigkeiten",
                        "6 Sichtweisen",
                        "7 Netzwerkarbeit",
                        "8 Organisation der …",
                        "Anmerkungen",
                        "Definitionen"),
                WorkbookTables.sheets(workbook));
        Map<String, List<Row>> tables = WorkbookTables.of(workbook);
        Row money = tables.get("2 Mittel").get(1);
        assertEquals("Garstedt", money.getCellText(1));
        assertEquals(new BigDecimal("2017"), money.getCellAsNumber(0).orElseThrow());
        assertEquals(
                0, new BigDecimal("-8160.50").compareTo(money.getCellAsNumber(9).orElseThrow()));
        assertEquals(CellType.NUMBER, money.getCell(9).getType());
        assertEquals("#,##0.00\\ [$€-407]", money.getCell(9).getDataFormatString());
        List<Row> projects = tables.get("3 Projekte");
        assertEquals(201, projects.size());
        List<String> titles = projects.stream().map(row -> row.getCellText(0)).toList();
        assertTrue(titles.containsAll(List.of(FORMULA, LONG, BOTH_WAYS, Texts.WITHDRAWN)), "every title");
        assertTrue(
                projects.stream().allMatch(row -> row.getCell(0).getType() == CellType.STRING),
                "no title is a formula");
        assertEquals(
                LocalDate.of(2017, 7, 1),
                tables.get("4 Erfolge").get(1).getCellAsDate(2).orElseThrow().toLocalDate());
        assertTrue(tables.get("Definitionen").size() > 20, "each figure is defined");
    }

    private static void isInTheTables(byte[] zip) throws IOException {
        Map<String, String> tables = tables(zip);
        assertEquals(28, tables.size());
        String money = tables.get("2 Mittel.csv");
        assertTrue(money.startsWith("\uFEFFJahr;Sozialraum;Ansatz;"), money);
        assertTrue(
                money.contains("2017;Garstedt;21840,00;21840,00;0,00;0,00;30000,50;0,00;0,00;-8160,50;0,00\r\n"),
                money);
        String changes = tables.get("2 Vom Ansatz zum Betrag.csv");
        assertTrue(changes.contains("2017;Garstedt;21840,00;" + "0,00;".repeat(9) + "21840,00\r\n"), changes);
        String projects = tables.get("3 Projekte.csv");
        for (String start : List.of("'" + FORMULA, LONG, BOTH_WAYS, Texts.WITHDRAWN)) {
            assertTrue(projects.contains("\r\n" + start + ";Garstedt;"), start);
        }
        assertTrue(tables.get("4 Erfolge.csv").contains(";01.07.2017;Läuft weiter.;Kein Raum;"));
        assertTrue(tables.get("4 Erfolge.csv").contains(";Sichtweise;Wer;Mit wem;Familien helfen mit"));
    }

    private static byte[] file(Office office, String path) {
        return office.get("clerk", path)
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"jahresbericht-" + path.substring(1) + "\""))
                .extract()
                .asByteArray();
    }

    private static Map<String, String> tables(byte[] content) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                tables.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }
}
