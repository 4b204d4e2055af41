package org.sozialraum.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Voice;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The report reaches every member of the committee: one who listens to it, and one who opens it from the archive in thirty years. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class AnnualReportDocumentIT {

    Tokens tokens;

    @Test
    void saysAllThatThePageSaysAndMeetsBothStandards() {
        try (Office office = new Office(tokens, "01060081")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            UUID line = office.line(garstedt, 2017);
            UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.propose(garstedt, "x".repeat(200));
            office.propose(garstedt, "Begegnung מפגש");
            office.run(cooking, garstedt, "1200.00");
            office.pay(line, office.commit(line, cooking, "1200.00"), cooking, "400.00", "2017-05-02");
            office.complete(cooking, true, "2017-12-07");
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectList", hasSize(3))
                    .body("projectList.title", not(hasItem(nullValue())))
                    .body("money.paid", Office.euro("400.00")));

            byte[] pdf = document(office, "/2017");
            String page = office.get("clerk", "/2017.html").extract().asString();

            assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
            assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
            assertEquals(List.of(), PdfText.outsideThePages(pdf));
            assertEquals(List.of(), PdfText.missing(withoutMoment(page), pdf));
        }
    }

    @Test
    void aYearWithoutAnythingIsADocumentToo() {
        try (Office office = new Office(tokens, "01060082")) {
            byte[] pdf = document(office, "/2031");

            assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
            assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
        }
    }

    private static byte[] document(Office office, String year) {
        return office.get("clerk", year + ".pdf")
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray();
    }

    /** Page and document are made one after the other, and each says when. */
    private static String withoutMoment(String page) {
        return page.replaceAll("<td>Stand [^<]*</td>", "").replaceAll("Erstellt am [^<]*", "");
    }
}
