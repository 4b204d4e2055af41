package org.sozialraum.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Voice;
import org.sozialraum.document.BusyDesks;
import org.sozialraum.document.PdfText;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** The whole committee opens the report at one moment, on a service that has only just started. */
@QuarkusTest
@TestProfile(DocumentsAtOnceIT.JustStarted.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class DocumentsAtOnceIT {

    private static final int MEMBERS = 20;

    /** Nothing differs; but the service starts anew for these tests. */
    public static final class JustStarted implements QuarkusTestProfile {}

    Tokens tokens;

    private static void cook(Office office) {
        office.register("Jugendamt Norderstedt");
        UUID garstedt = office.space("garstedt", "Garstedt");
        UUID line = office.line(garstedt, 2017);
        UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
        office.pay(line, office.commit(line, cooking, "1200.00"), cooking, "400.00", "2017-05-02");
        office.textsArrive();
        // Not the page: what it needs is loaded by those who ask at once.
        office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("400.00")));
    }

    private static byte[] told(Office office, String account, String path) {
        return complete(Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(10))
                .until(() -> office.get(account, path).extract(), DocumentsAtOnceIT::isThere));
    }

    /** Either the document, or when to come back. */
    private static boolean isThere(ExtractableResponse<Response> answer) {
        if (answer.statusCode() == 200) {
            return true;
        }
        assertIsToldToComeBack(answer);
        return false;
    }

    private static void assertIsToldToComeBack(ExtractableResponse<Response> answer) {
        assertEquals(503, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("/problems/busy", answer.path("type"));
        assertEquals("10", answer.header("Retry-After"));
    }

    private static byte[] complete(ExtractableResponse<Response> answer) {
        byte[] pdf = answer.asByteArray();
        assertEquals("application/pdf", answer.contentType());
        assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF"));
        return pdf;
    }

    /** Each says the same; only the moment at which it was made differs. */
    private static String said(byte[] pdf) {
        return PdfText.of(pdf).replaceAll("(Stand|Erstellt am) [0-9][^\n]*", "");
    }

    @Test
    void eachOfTwentyWhoAskAtOnceGetsTheWholeReportOrIsToldWhenToComeBack() throws Exception {
        try (Office office = new Office(tokens, "01060641")) {
            cook(office);

            List<byte[]> documents = Together.run(MEMBERS, _ -> told(office, "clerk", "/2017.pdf"));

            Set<String> said = new HashSet<>();
            documents.forEach(pdf -> said.add(said(pdf)));
            assertEquals(1, said.size(), said.toString());
            assertTrue(said.iterator().next().contains("Kochgruppe"));
            assertTrue(said.iterator().next().contains("Unterschriften"), "it goes to its end");
        }
    }

    @Test
    void twentyWhoFindNoRoomAreToldSoAndGetTheSameSubmittedDocumentAfterwards() throws Exception {
        try (Office office = new Office(tokens, "01060642")) {
            cook(office);
            String document = "/2017/versions/" + office.submit(2017, "M 18/0042") + ".pdf";

            try (BusyDesks _ = new BusyDesks()) {
                Together.run(
                                MEMBERS,
                                _ -> office.get("committee-member", document).extract())
                        .forEach(DocumentsAtOnceIT::assertIsToldToComeBack);
                assertEquals(0, kept(office));
            }
            long before = BusyDesks.done();
            List<byte[]> documents = Together.run(MEMBERS, _ -> told(office, "committee-member", document));

            assertEquals(1, BusyDesks.done() - before, "it is made once");
            Set<String> different = new HashSet<>();
            documents.forEach(pdf -> different.add(new String(pdf, StandardCharsets.ISO_8859_1)));
            assertEquals(1, different.size());
            assertEquals(1, kept(office));
        }
    }

    private static int kept(Office office) throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                PreparedStatement rows =
                        connection.prepareStatement("select count(*) from report_rendering where youth_office = ?")) {
            rows.setString(1, office.ags());
            ResultSet row = rows.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
