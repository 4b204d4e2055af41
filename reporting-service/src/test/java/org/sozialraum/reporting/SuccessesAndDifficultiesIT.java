package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Chapters 4 and 5: what worked, what did not, and why; and what turned. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class SuccessesAndDifficultiesIT {

    Tokens tokens;

    @Test
    void successesAndDifficultiesStandBesideTheVoiceTheyGoBackTo() {
        try (Office office = new Office(tokens, "01060002")) {
            Map<String, UUID> story = AnnualReportIT.tellTheStoryOf2017(office);
            AnnualReportIT.awaitTheStory(office);

            office.get("clerk", "/2017")
                    .body(
                            "successes[0].socialSpaceId",
                            equalTo(story.get("garstedt").toString()))
                    .body("successes[0].cause", equalTo("FAMILIES_STARTED_IT"))
                    .body("successes[0].causeLabel", equalTo("Familien haben es begonnen"))
                    .body("successes[0].text", equalTo("Die Kochgruppe trägt, weil Eltern sie begonnen haben."))
                    .body("successes[0].lesson", equalTo("Erst fragen, dann gemeinsam beginnen."))
                    .body("successes[0].voice", equalTo("FAMILIES_ONLY"))
                    .body("difficulties[0].title", equalTo("Angebot für Kinder psychisch kranker Eltern"))
                    .body("difficulties[0].voice", equalTo("PROFESSIONALS_ONLY"))
                    .body("difficulties[1].title", equalTo("Kooperation mit einem Sportverein"))
                    .body("difficulties[1].projectId", nullValue())
                    .body("difficulties[1].voice", nullValue())
                    .body("difficulties[1].lesson", nullValue());
        }
    }

    /** Issue 8: by the voice that the need came from, and by who ran it. */
    @Test
    void successesAndDifficultiesTellWhoRanTheProject() {
        try (Office office = new Office(tokens, "01060043")) {
            AnnualReportIT.tellTheStoryOf2017(office);
            office.tell(new OrganisationRegistered(
                    office.applicant,
                    "familienzentrum",
                    "Familienzentrum Garstedt",
                    OrganisationKind.FAMILY_CENTRE,
                    List.of()));
            AnnualReportIT.awaitTheStory(office);

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes[0].organisation", equalTo("Familienzentrum Garstedt")));
            office.get("clerk", "/2017")
                    .body("successes.familiesHelpToRun", contains(true, false))
                    .body("difficulties[0].organisation", equalTo("Familienzentrum Garstedt"))
                    .body("difficulties[0].familiesHelpToRun", is(false))
                    .body("difficulties[1].organisation", nullValue())
                    .body("difficulties[1].familiesHelpToRun", nullValue());
            office.get("clerk", "/2017.html")
                    .body(containsString(
                            "<dt>Wer</dt><dd><bdi>Familienzentrum Garstedt</bdi>; Familien helfen mit</dd>"))
                    .body(containsString("<dt>Wer</dt><dd><bdi>Familienzentrum Garstedt</bdi></dd>"));
        }
    }

    /** What worked, what did not, and why, against the years before. */
    @Test
    void whatWasADifficultyBeforeAndIsASuccessNowStandsInTheReport() {
        try (Office office = new Office(tokens, "01060033")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID project = office.propose(garstedt, "Kochgruppe");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2016-05-05");
            office.learn(project, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "a", "b", "2017-05-05");
            UUID other = office.propose(garstedt, "Theater");
            office.learn(other, garstedt, OutcomeKind.SUCCESS, "OTHER", "a", "b", "2016-06-06");
            office.learn(other, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "a", "b", "2017-06-06");
            office.attempt(garstedt, OrganisationKind.SPORTS_CLUB, "NO_PARTNER_FOUND", "a", "2016-06-30");
            office.attempt(glashuette, OrganisationKind.SPORTS_CLUB, "NO_PARTNER_FOUND", "a", "2017-06-30");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes", hasSize(2))
                    .body("difficulties", hasSize(1))
                    .body("turns.title", contains("Kochgruppe"))
                    .body("turns[0].before", equalTo("DIFFICULTY"))
                    .body("turns[0].beforeOn", equalTo("2016-05-05"))
                    .body("turns[0].now", equalTo("SUCCESS"))
                    .body("causes.cause", contains("NO_ROOM", "NO_PARTNER_FOUND"))
                    .body("causes.successes", contains(2, 0))
                    .body("causes.difficulties", contains(0, 1))
                    .body("yearsBefore.2016.causes.cause", contains("NO_ROOM", "OTHER", "NO_PARTNER_FOUND"))
                    .body("yearsBefore.2016.causes.successes", contains(0, 1, 0))
                    .body("yearsBefore.2016.causes.difficulties", contains(1, 0, 1)));
            office.get("clerk", "/2017/figures/yearsBefore.2016.causes.NO_ROOM.difficulties/evidence")
                    .body("total", equalTo(1))
                    .body("items.adds", contains(1));
            assertEquals(
                    List.of(
                            "Garstedt",
                            "Kein Raum 2 0 0 1",
                            "Kein Partner gefunden 0 0 0 1",
                            "Anderes 0 1 0 0",
                            "Glashütte",
                            "Kein Partner gefunden 0 0 1 0",
                            "Stadtweit",
                            "Kein Raum 2 0 0 1",
                            "Kein Partner gefunden 0 0 1 1",
                            "Anderes 0 1 0 0"),
                    NetworkWorkIT.rows(
                            Jsoup.parse(
                                    office.get("clerk", "/2017.html").extract().asString()),
                            "Erfolge und Schwierigkeiten nach ihrer Ursache"));
            office.get("clerk", "/2016").body("turns", hasSize(0)).body("difficulties", hasSize(2));

            office.get("clerk", "/2017")
                    .body("socialSpaces[0].causes.cause", contains("NO_ROOM"))
                    .body("socialSpaces[0].causes.successes", contains(2))
                    .body("socialSpaces[1].causes.cause", contains("NO_PARTNER_FOUND"))
                    .body("socialSpaces[1].causes.difficulties", contains(1))
                    .body("socialSpaces[0].yearsBefore.2016.causes.difficulties", contains(1, 0, 1));
            office.get("clerk", "/2017/figures/socialSpaces.garstedt.causes.NO_ROOM.successes/evidence")
                    .body("total", equalTo(2))
                    .body("items.adds", contains(1, 1));
            office.get("clerk", "/2017/figures/socialSpaces.glashuette.causes.NO_ROOM.successes/evidence")
                    .body("total", equalTo(0));
        }
    }

    /** Whatever turns within the year is told as well; what was both on one day has not turned. */
    @Test
    void whatTurnsWithinOneYearIsToldInPlainSentences() {
        try (Office office = new Office(tokens, "01060956")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID better = office.propose(garstedt, "Werkstatt");
            office.learn(better, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-02-01");
            office.learn(better, garstedt, OutcomeKind.SUCCESS, "FAMILIES_STARTED_IT", "a", "b", "2017-09-01");
            UUID worse = office.propose(garstedt, "Chor");
            office.learn(worse, garstedt, OutcomeKind.SUCCESS, "OTHER", "a", "b", "2016-03-01");
            office.learn(worse, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-10-01");
            office.learn(worse, garstedt, OutcomeKind.SUCCESS, "OTHER", "a", "b", "2018-01-01");
            UUID both = office.propose(garstedt, "Theater");
            office.learn(both, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-03-03");
            office.learn(both, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-04-04");
            office.learn(both, garstedt, OutcomeKind.SUCCESS, "OTHER", "a", "b", "2017-04-04");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2018").body("turns.title", contains("Chor")));
            office.get("clerk", "/2017")
                    .body("turns.title", contains("Werkstatt", "Chor"))
                    .body("turns.before", contains("DIFFICULTY", "SUCCESS"))
                    .body("turns.beforeOn", contains("2017-02-01", "2016-03-01"))
                    .body("turns.now", contains("SUCCESS", "DIFFICULTY"));
            String page = office.page("clerk", "/2017.html");
            assertThat(
                    page,
                    containsString("Werkstatt, Sozialraum Garstedt: Was am 01.02.2017 noch eine Schwierigkeit war (Kein"
                            + " Raum), wurde am 01.09.2017 ein Erfolg (Familien haben es begonnen)."));
            assertThat(
                    page,
                    containsString(
                            "Chor, Sozialraum Garstedt: Was am 01.03.2016 noch ein Erfolg war (Anderes), wurde am"
                                    + " 01.10.2017 eine Schwierigkeit (Kein Raum)."));
        }
    }

    @Test
    void thePageGroupsThemByCauseTheMostFrequentFirst() {
        try (Office office = new Office(tokens, "01060957")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID project = office.propose(garstedt, "Werkstatt");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_PARTNER_FOUND", "eins", "b", "2017-02-01");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "zwei", "b", "2017-02-02");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "drei", "b", "2017-02-03");
            office.textsArrive();
            office.eventually(
                    () -> office.get("clerk", "/2017").body("difficulties.text", contains("eins", "zwei", "drei")));

            assertThat(
                    office.page("clerk", "/2017.html"),
                    stringContainsInOrder(
                            "5 Schwierigkeiten",
                            "<h3>Kein Raum</h3>",
                            "<dd>zwei</dd>",
                            "<dd>drei</dd>",
                            "<h3>Kein Partner gefunden</h3>",
                            "<dd>eins</dd>"));
        }
    }

    /** B 16/0179: co-operation with sports clubs failed; the committee asks with which, and where it worked. */
    @Test
    void anAttemptToCooperateTellsWithWhom() {
        try (Office office = new Office(tokens, "01060308")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID club = newId();
            office.tell(new OrganisationRegistered(
                    club, "club", "Sportverein Nord", OrganisationKind.SPORTS_CLUB, List.of(garstedt)));
            UUID named = newId();
            office.tell(new CooperationAttempted(
                    named, garstedt, OrganisationKind.SPORTS_CLUB, club, null, day("2017-06-30")));
            office.tell(new OutcomeRecorded(
                    newId(),
                    null,
                    named,
                    garstedt,
                    OutcomeKind.SUCCESS,
                    "OTHER",
                    office.text("Sie machen mit."),
                    null,
                    day("2017-07-01")));
            office.attempt(garstedt, OrganisationKind.SCHOOL, "NO_PARTNER_FOUND", "Keine Zeit.", "2017-08-30");
            UUID project = office.propose(garstedt, "Kochgruppe");
            office.learn(project, garstedt, OutcomeKind.DIFFICULTY, "NO_ROOM", "a", "b", "2017-09-05");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes.partner", contains("Sportverein Nord"))
                    .body("successes.partnerKind", contains("SPORTS_CLUB"))
                    .body("difficulties.partner", contains(nullValue(), nullValue()))
                    .body("difficulties.partnerKind", contains(equalTo("SCHOOL"), nullValue())));
            Document page =
                    Jsoup.parse(office.get("clerk", "/2017.html").extract().asString());
            assertEquals(
                    List.of("Sportverein Nord (Sportverein)", "Schule"),
                    page.select("dt:contains(Mit wem) + dd").eachText());
        }
    }
}
