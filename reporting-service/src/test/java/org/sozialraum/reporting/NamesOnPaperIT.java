package org.sozialraum.reporting;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Names and texts are shown as people write them: in any direction, and however long a word is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class NamesOnPaperIT {

    private static final String LONG = "x".repeat(200);
    private static final String LONG_PLACE = "Ü".repeat(120);
    private static final String HEBREW = "רמת הגן";
    private static final String ARABIC = "حي النور";

    Tokens tokens;

    @Test
    void namesInAnyDirectionAndWordsOfAnyLengthStayOnPageAndPaper() throws IOException {
        try (Office office = new Office(tokens, "01060344")) {
            office.register("Jugendamt Süd-Ost");
            UUID hebrew = office.space("ramat", HEBREW);
            UUID arabic = office.space("nur", ARABIC);
            office.space("lang", LONG_PLACE);
            office.adopt();
            office.line(hebrew, 2016);
            office.line(arabic, 2017);
            UUID topic = office.topic(LONG);
            UUID project = office.propose(hebrew, LONG, topic, TargetGroup.PARENTS, 2017);
            UUID other = office.propose(arabic, HEBREW + " 2017 (Gruppe 2)", topic, TargetGroup.PARENTS, 2016);
            office.hold(project, "2017-03-01", 30);
            office.hold(other, "2016-03-01", 30);
            office.learn(project, hebrew, OutcomeKind.DIFFICULTY, "NO_ROOM", LONG, LONG, "2017-04-01");
            office.learn(project, hebrew, OutcomeKind.SUCCESS, LONG, ARABIC, ARABIC, "2017-09-01");
            office.complete(project, true, "2017-12-01");
            office.tell(new ProjectFollowedUp(project, true, true, office.text(LONG), Office.day("2017-12-31")));
            office.tell(new ProjectFollowedUp(other, false, null, office.text(ARABIC), Office.day("2017-12-30")));
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectList", hasSize(1))
                    .body("projectList.title", not(hasItem(nullValue())))
                    .body("followUps.note", not(hasItem(nullValue())))
                    .body("successes.text", not(hasItem(nullValue())))
                    .body("projectWork.followUps.asked", is(2))
                    .body("turns.title", hasItem(LONG))
                    .body("resolutions.title", not(hasItem(nullValue()))));

            String html = office.get("clerk", "/2017.html").extract().asString();
            // Kept to be looked at with a browser, at the width of a telephone.
            Files.writeString(Path.of("target", "names-on-paper-2017.html"), html);
            byte[] pdf = office.get("clerk", "/2017.pdf").extract().asByteArray();
            Files.write(Path.of("target", "names-on-paper-2017.pdf"), pdf);
            Document page = Jsoup.parse(html);
            Element followedUp = page.select("section[aria-labelledby=projects] li").stream()
                    .filter(it -> it.text().startsWith(HEBREW))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of(HEBREW + " 2017 (Gruppe 2)", ARABIC, ARABIC),
                    followedUp.select("bdi").eachText());
            for (String chapter : List.of("projects", "voices")) {
                for (Element table : page.select("section[aria-labelledby=" + chapter + "] table")) {
                    assertTrue(
                            table.closest(".scroll") != null,
                            table.select("caption").text() + " may widen the page");
                }
            }
            assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
            assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
            assertEquals(List.of(), PdfText.outsideThePages(pdf));
            String paper = PdfText.of(pdf);
            for (String name : List.of(HEBREW, ARABIC)) {
                assertTrue(
                        java.text.Normalizer.normalize(paper, java.text.Normalizer.Form.NFKC)
                                .contains(name),
                        name);
            }
        }
    }
}
