package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.contract.Reached;
import org.sozialraum.document.PdfText;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Who has one version of a report, and reads another one or the report of another year, finds no small count in between. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class CountsToldAgainIT {

    Tokens tokens;

    /** 404 people at the measures of 2017, of which a report was submitted; then 2 more of Garstedt. */
    private static Map<String, UUID> tellOf2MoreAfterTheReport(Office office) {
        Map<String, UUID> projects = new LinkedHashMap<>();
        Map<String, Integer> participants = Map.of("eins", 61, "garstedt", 271, "zwei", 41, "drei", 31);
        participants.keySet().stream().sorted().forEach(key -> {
            UUID space = office.space(key, "Sozialraum " + key);
            UUID project = office.propose(space, "Ein Projekt");
            projects.put(key, project);
            office.hold(project, "2017-05-04", participants.get(key));
            office.hold(project, "2018-05-04", 10);
            office.tell(new PeerConsultationHeld(newId(), space, List.of(), 5, day("2017-06-01")));
        });
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017")
                .body("socialSpaces.measures.participants", contains(31, 61, 271, 41))
                .body("networkWork.total.cases", is(20)));
        assertEquals(1, office.submit(2017, "M 1"));
        office.hold(projects.get("garstedt"), "2017-06-04", 2);
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017").body("measures.participants", is(406)));
        return projects;
    }

    @Test
    void aCorrectionAndALaterReportTellNoSmallChange() {
        try (Office office = new Office(tokens, "01060751")) {
            UUID project = tellOf2MoreAfterTheReport(office).get("garstedt");
            office.get("committee-member", "/2017/versions/1")
                    .body("report.measures.participants", is(404))
                    .body("report.socialSpaces.measures.participants", contains(31, 61, 271, 41));

            assertEquals(2, office.correct(2017, "M 2", "Zwei Menschen fehlten."));
            assertEquals(1, office.submit(2018, "M 3"));

            office.get("mayor", "/2017")
                    .body("measures.participants", equalTo("withheld"))
                    .body("measures.count", is(5))
                    .body("socialSpaces.measures.participants", contains(31, 61, "withheld", 41))
                    .body(
                            "projectList.find { it.projectId == '" + project + "' }.measures.participants",
                            equalTo("withheld"))
                    .body("networkWork.total.cases", is(20));
            office.get("committee-member", "/2017/versions/2")
                    .body("report.measures.participants", equalTo("withheld"))
                    .body("report.socialSpaces.measures.participants", contains(31, 61, "withheld", 41))
                    .body("report.networkWork.total.cases", is(20));
            office.get("committee-member", "/2018/versions/1")
                    .body("report.measures.participants", is(40))
                    .body("report.yearsBefore.2017.measures.participants", equalTo("withheld"))
                    .body(
                            "report.socialSpaces.yearsBefore.2017.measures.participants",
                            contains(31, 61, "withheld", 41));
            // What was told before is in the log too: it is the same report when it is built again.
            office.eventually(() -> office.get("auditor", "/2017/versions/2/verification")
                    .statusCode(200)
                    .body("equal", is(true)));
        }
    }

    @Test
    void aLargeChangeIsToldUnlessTheNumberWasNotToldBefore() {
        try (Office office = new Office(tokens, "01060752")) {
            Map<String, UUID> projects = tellOf2MoreAfterTheReport(office);
            assertEquals(2, office.correct(2017, "M 2", "Zwei Menschen fehlten."));
            office.hold(projects.get("garstedt"), "2017-07-04", 40);
            office.hold(projects.get("zwei"), "2017-07-04", 20);
            office.eventually(() -> office.get("clerk", "/2017").body("measures.participants", is(466)));

            office.get("mayor", "/2017")
                    .body("measures.participants", equalTo("withheld"))
                    .body("socialSpaces.measures.participants", contains(31, 61, "withheld", 61));
        }
    }

    @Test
    void groupsAreToldAgainWhereOfNoneOfThemAFewHaveCome() {
        try (Office office = new Office(tokens, "01060754")) {
            List<UUID> projects = Stream.of("eins", "zwei", "drei")
                    .map(key -> office.propose(office.space(key, "Sozialraum " + key), "Ein Projekt"))
                    .toList();
            for (UUID project : projects) {
                office.hold(project, "2017-05-04", Map.of(Reached.Group.YOUTHS, 20, Reached.Group.CHILDREN, 30));
            }
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017").body("measures.participants", is(150)));
            office.submit(2017, "M 1");

            office.hold(projects.getFirst(), "2017-06-04", Map.of(Reached.Group.YOUTHS, 10));
            office.eventually(() -> office.get("mayor", "/2017")
                    .body("measures.participants", is(160))
                    .body("projectWork.reached.YOUTHS", is(70))
                    .body("projectWork.reached.CHILDREN", is(90)));

            office.hold(projects.getFirst(), "2017-07-04", Map.of(Reached.Group.YOUTHS, 9, Reached.Group.CHILDREN, 1));
            office.eventually(() -> office.get("mayor", "/2017")
                    .body("measures.participants", is(170))
                    .body("projectWork.reached.YOUTHS", equalTo("withheld"))
                    .body("projectWork.reached.CHILDREN", equalTo("withheld"))
                    .body("socialSpaces.projectWork.reached.CHILDREN", contains("withheld", "withheld", "withheld")));
        }
    }

    @Test
    void everyFormTellsTheSame() throws IOException {
        try (Office office = new Office(tokens, "01060753")) {
            tellOf2MoreAfterTheReport(office);

            for (String path : List.of("/2017", "/2017.html", "/2017.pdf", "/2017.xlsx", "/2017.csv.zip", "/2018")) {
                assertTrue(names(office, "clerk", path, "273"), "the clerk reads it in " + path);
                assertTrue(names(office, "mayor", path, "61"), "what has not changed is told in " + path);
                for (String small : List.of("273", "406")) {
                    assertTrue(!names(office, "mayor", path, small), small + " is in " + path);
                }
            }
            for (String figure : List.of("measures.participants", "socialSpaces.garstedt.measures.participants")) {
                office.get("mayor", "/2017/figures/" + figure + "/evidence").statusCode(403);
                office.get("mayor", "/2018/figures/yearsBefore.2017." + figure + "/evidence")
                        .statusCode(figure.startsWith("s") ? 404 : 403);
            }
        }
    }

    private static boolean names(Office office, String account, String path, String number) throws IOException {
        byte[] content = office.get(account, path).statusCode(200).extract().asByteArray();
        String text = switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "pdf" -> PdfText.of(content);
            case "xlsx" -> cells(content);
            case "zip" -> files(content);
            default -> new String(content, StandardCharsets.UTF_8);
        };
        return Pattern.compile("\\b" + number + "\\b").matcher(text).find();
    }

    private static String cells(byte[] content) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
            }
        }
        return cells.toString();
    }

    private static String files(byte[] content) throws IOException {
        StringBuilder files = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                files.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files.toString();
    }
}
