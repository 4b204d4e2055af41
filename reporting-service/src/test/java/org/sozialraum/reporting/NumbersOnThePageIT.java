package org.sozialraum.reporting;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Whoever reads a number on the page can ask what it is made of: each is a figure and leads to its evidence, or stands here. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class NumbersOnThePageIT {

    /** What holds numbers that are no figures, with the reason. */
    private static final Map<String, String> NO_FIGURES = Map.of(
            "h2", "numbers of the chapters",
            "svg, figcaption", "a chart draws the table beside it",
            ".note, .warning, thead, em", "what figures mean, and how columns are called");

    /** Days, years, the numbers of resolutions. */
    private static final String NO_COUNTS = "\\b\\d{2}\\.\\d{2}\\.\\d{4}\\b|\\b20\\d{2}\\b|B \\d{2}/\\d{4}";

    /** How many social spaces there are, which are the rows of the tables. */
    private static final String SOCIAL_SPACES = "von 4 Sozialräumen";

    Tokens tokens;

    @Test
    void everyNumberLeadsToItsEvidenceOrIsNoFigure() {
        try (Office office = new Office(tokens, "01060343")) {
            Map<String, UUID> told = AnnualReportIT.tellTheStoryOf2017(office);
            UUID garstedt = told.get("garstedt");
            office.tell(new ResolutionAdopted(
                    Office.newId(),
                    "B 17/0001",
                    office.text("Kollegiale Beratung"),
                    "Jugendhilfeausschuss",
                    Office.day("2017-01-26"),
                    new Funding(
                            Money.of("1000.00"),
                            2017,
                            2017,
                            "TEST-2",
                            List.of(
                                    new Earmark("Netzwerkarbeit", Money.of("300.00"), true),
                                    new Earmark("Räume", Money.of("300.00"), true),
                                    new Earmark("Kollegiale Beratung", Money.of("400.00"), true))),
                    null));
            office.line(garstedt, 2016);
            UUID before = office.propose(garstedt, "Osterfrühstück", null, null, 2016);
            office.complete(before, true, "2016-04-01");
            office.tell(new ProjectFollowedUp(before, true, true, null, Office.day("2017-06-01")));
            office.tell(new FamilyCentreStaffed(
                    Office.newId(), Office.newId(), garstedt, 60, Office.day("2016-01-01"), null));
            office.tell(new NetworkModelAdopted(
                    Office.newId(),
                    garstedt,
                    NetworkModel.SOCIAL_SPACE_TEAM,
                    Office.day("2017-01-01"),
                    null,
                    null,
                    null));
            office.textsArrive();
            AnnualReportIT.awaitTheStory(office);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("resolutions", hasSize(2))
                    .body("resolutions.earmarks.flatten()", hasSize(4))
                    .body("projectWork.followUps.familiesHelp", is(1))
                    .body("projectWork.total.projects", is(3))
                    .body("projectWork.total.finished", is(3))
                    .body("projectWork.total.succeeded", is(2))
                    .body("socialSpaces.projectWork.total.projects", is(List.of(1, 1, 0, 1)))
                    .body("networkModels", hasSize(1)));

            Document page = page(office, "/2017.html");
            List<String> regions = page.select("[role=region]").eachAttr("aria-label");
            assertEquals(regions.stream().distinct().toList(), regions);
            List<Element> sentences = page.select("main p a.figure").stream()
                    .filter(figure -> figure.text().matches(".*\\d.*"))
                    .toList();
            assertTrue(sentences.size() > 12, "figures in sentences: " + sentences.size());
            for (Element figure : sentences) {
                String address = URLDecoder.decode(figure.attr("href"), StandardCharsets.UTF_8);
                String shown = page(office, "/" + address).select(".value").text();
                assertTrue(figure.text().contains(shown), figure.outerHtml() + " leads to " + shown);
            }
            assertTrue(
                    page.select("section[aria-labelledby=mandate]")
                            .text()
                            .contains(
                                    "aufgeteilt auf Netzwerkarbeit (300,00 €), Räume (300,00 €) und Kollegiale Beratung"
                                            + " (400,00 €)."),
                    page.select("section[aria-labelledby=mandate]").text());

            page.select("a.figure").remove();
            NO_FIGURES
                    .keySet()
                    .forEach(place -> page.select("main").select(place).remove());
            assertEquals(
                    List.of(),
                    page.select("main *").stream()
                            .flatMap(element -> element.textNodes().stream())
                            .map(TextNode::text)
                            .filter(text -> text.replaceAll(NO_COUNTS, "")
                                    .replace(SOCIAL_SPACES, "")
                                    .matches(".*\\d.*"))
                            .toList());
        }
    }

    private static Document page(Office office, String address) {
        return Jsoup.parse(
                office.get("clerk", address).statusCode(200).extract().asString());
    }
}
