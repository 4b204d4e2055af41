package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.CauseListed;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.ProjectWithdrawn;
import org.sozialraum.contract.ProjectEvent.TextWithdrawn;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** B 16/0179: the committee expects a yearly report on the successes and difficulties of social-space orientation. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class AnnualReportIT {

    Tokens tokens;

    /** Four spaces, three projects and the sports clubs, as the demo tells them. */
    static Map<String, UUID> tellTheStoryOf2017(Office office) {
        office.register("Jugendamt Norderstedt");
        UUID friedrichsgabe = office.space("friedrichsgabe", "Friedrichsgabe");
        UUID mitte = office.space("mitte-harksheide", "Mitte/Harksheide");
        UUID garstedt = office.space("garstedt", "Garstedt");
        UUID glashuette = office.space("glashuette", "Glashütte");
        office.adopt();
        UUID lineOfFriedrichsgabe = office.line(friedrichsgabe, 2017);
        UUID lineOfMitte = office.line(mitte, 2017);
        UUID lineOfGarstedt = office.line(garstedt, 2017);
        office.line(glashuette, 2017);

        UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
        office.run(cooking, garstedt, "1200.00");
        UUID commitment = office.commit(lineOfGarstedt, cooking, "1200.00");
        office.hold(cooking, "2017-03-23", 12);
        office.hold(cooking, "2017-05-18", 15);
        office.pay(lineOfGarstedt, commitment, cooking, "400.00", "2017-05-02");
        office.learn(
                cooking,
                garstedt,
                OutcomeKind.SUCCESS,
                "FAMILIES_STARTED_IT",
                "Die Kochgruppe trägt, weil Eltern sie begonnen haben.",
                "Erst fragen, dann gemeinsam beginnen.",
                "2017-11-30");
        office.complete(cooking, true, "2017-12-07");

        UUID mourning = office.propose(
                friedrichsgabe, "Trauergruppe für Kinder", office.need(friedrichsgabe, Voice.CHILD_OR_YOUTH));
        office.run(mourning, friedrichsgabe, "2400.00");
        UUID forMourning = office.commit(lineOfFriedrichsgabe, mourning, "2400.00");
        office.hold(mourning, "2017-05-04", 6);
        office.pay(lineOfFriedrichsgabe, forMourning, mourning, "1500.00", "2017-07-04");
        office.learn(
                mourning,
                friedrichsgabe,
                OutcomeKind.SUCCESS,
                "OTHER",
                "Die Kinder kommen gern wieder.",
                "Ein vertrauter Ort zählt mehr als ein neuer Raum.",
                "2017-12-01");
        office.complete(mourning, false, "2017-12-14");

        office.attempt(
                glashuette,
                OrganisationKind.SPORTS_CLUB,
                "NO_PARTNER_FOUND",
                "Ein engerer Kontakt zu den Sportvereinen ist nicht gelungen.",
                "2017-06-30");

        UUID offer = office.propose(
                mitte, "Angebot für Kinder psychisch kranker Eltern", office.need(mitte, Voice.PROFESSIONAL));
        office.run(offer, mitte, "3000.00");
        UUID forOffer = office.commit(lineOfMitte, offer, "3000.00");
        office.hold(offer, "2017-03-15", 3);
        office.pay(lineOfMitte, forOffer, offer, "600.00", "2017-03-28");
        office.learn(
                offer,
                mitte,
                OutcomeKind.DIFFICULTY,
                "NEED_NAMED_BY_PROFESSIONALS_ONLY",
                "Das Angebot wurde kaum genutzt.",
                "Vor dem nächsten Anlauf die Familien selbst fragen.",
                "2017-06-15");
        office.discontinue(offer, "2017-06-22");
        office.textsArrive();
        return Map.of("garstedt", garstedt, "mitte", mitte, "glashuette", glashuette, "cooking", cooking);
    }

    static void awaitTheStory(Office office) {
        office.eventually(() -> office.get("clerk", "/2017")
                .statusCode(200)
                .body("money.paid", euro("2500.00"))
                .body("successes.title", contains("Kochgruppe", "Trauergruppe für Kinder"))
                .body("difficulties", hasSize(2))
                .body("voices[2].finished", is(1))
                .body("difficulties.text", not(hasItem(nullValue())))
                .body("projectList.title", not(hasItem(nullValue())))
                .body("successes.lesson", not(hasItem(nullValue())))
                .body("resolutions[0].title", notNullValue()));
    }

    @Test
    void theReportOf2017TellsTheMoneyToTheCent() {
        try (Office office = new Office(tokens, "01060001")) {
            tellTheStoryOf2017(office);
            awaitTheStory(office);

            office.get("clerk", "/2017")
                    .body("year", is(2017))
                    .body("youthOffice", equalTo("01060001"))
                    .body("youthOfficeName", equalTo("Jugendamt Norderstedt"))
                    .body("state", equalTo("LIVE"))
                    .body("parkedSubjects", is(0))
                    .body("money.plan", euro("87360.00"))
                    .body("money.appropriated", euro("87360.00"))
                    .body("money.blocked", euro("0"))
                    .body("money.reserved", euro("0"))
                    .body("money.committed", euro("4100.00"))
                    .body("money.paid", euro("2500.00"))
                    .body("money.repaid", euro("0"))
                    .body("money.available", euro("80760.00"))
                    .body("socialSpaces.key", contains("friedrichsgabe", "garstedt", "glashuette", "mitte-harksheide"))
                    .body("socialSpaces[1].name", equalTo("Garstedt"))
                    .body("socialSpaces[1].money.committed", euro("800.00"))
                    .body("socialSpaces[1].money.available", euro("20640.00"))
                    .body("socialSpaces[1].earmarks.name", contains("Netzwerkarbeit"))
                    .body("socialSpaces[1].earmarks[0].money.paid", euro("400.00"))
                    .body("resolutions[0].number", equalTo("B 16/0179"))
                    .body("resolutions[0].reportDueOn", equalTo("2018-03-31"))
                    .body("resolutions[0].linesAsGranted", is(4));
        }
    }

    @Test
    void projectsCountByStateAndVoicesAndMeasuresByTheirDay() {
        try (Office office = new Office(tokens, "01060003")) {
            tellTheStoryOf2017(office);
            awaitTheStory(office);

            office.get("clerk", "/2017")
                    .body("projects.COMPLETED", is(2))
                    .body("projects.DISCONTINUED", is(1))
                    .body("projects.IDEA", is(0))
                    .body("projects.size()", is(11))
                    .body("voices.voices", contains("FAMILIES_ONLY", "MIXED", "PROFESSIONALS_ONLY", "NONE"))
                    .body("voices.projects", contains(2, 0, 1, 0))
                    .body("voices.finished", contains(2, 0, 1, 0))
                    .body("voices.succeeded", contains(2, 0, 0, 0))
                    .body("familiesHelpToRun.finished", contains(1, 2))
                    .body("familiesHelpToRun.succeeded", contains(1, 1))
                    .body("measures.count", is(4))
                    .body("measures.participants", is(36));
        }
    }

    @Test
    void oneSocialSpaceTellsOnlyItsOwn() {
        try (Office office = new Office(tokens, "01060004")) {
            UUID garstedt = tellTheStoryOf2017(office).get("garstedt");
            awaitTheStory(office);

            office.get("team-garstedt", "/2017?socialSpaceId=" + garstedt)
                    .statusCode(200)
                    .body("socialSpaces.key", contains("garstedt"))
                    .body("money.appropriated", euro("21840.00"))
                    .body("projects.COMPLETED", is(1))
                    .body("successes", hasSize(1))
                    .body("difficulties", hasSize(0))
                    .body("measures.participants", is(27))
                    .body("resolutions[0].linesAsGranted", is(1));
            office.get("clerk", "/2017?socialSpaceId=" + newId()).statusCode(404);
            office.get("clerk", "/2017.html?socialSpaceId=" + garstedt)
                    .statusCode(200)
                    .body(containsString("Sozialraum <bdi>Garstedt</bdi>"))
                    .body(not(containsString("Glashütte")));
        }
    }

    /** What stands in the whole city's report about other spaces, a team reads when it has been submitted. */
    @Test
    void aTeamReadsThePartOfItsOwnSocialSpaceAndNoOther() {
        try (Office office = new Office(tokens, "01060030")) {
            Map<String, UUID> spaces = tellTheStoryOf2017(office);
            awaitTheStory(office);

            office.get("team-garstedt", "/2017")
                    .statusCode(200)
                    .body("socialSpaces.key", contains("garstedt"))
                    .body("money.appropriated", euro("21840.00"))
                    .body("measures.participants", is(27));
            office.get("team-garstedt", "/2017.html")
                    .statusCode(200)
                    .body(containsString("Sozialraum <bdi>Garstedt</bdi>"))
                    .body(not(containsString("Glashütte")));
            for (String form : List.of("/2017", "/2017.html")) {
                office.get("team-garstedt", form + "?socialSpaceId=" + spaces.get("glashuette"))
                        .statusCode(404);
                office.get("team-elsewhere", form).statusCode(404);
            }
        }
    }

    @Test
    void theSameEventsDeliveredTwiceChangeNothing() {
        try (Office office = new Office(tokens, "01060005")) {
            tellTheStoryOf2017(office);
            awaitTheStory(office);
            String once = office.report(2017);

            office.tellAllAgain();
            office.line(newId(), 2016);
            office.eventually(() -> office.get("clerk", "/2016").body("money.appropriated", euro("21840.00")));

            // The mark's own space has no name; everything else is as it was.
            office.get("clerk", "/2017")
                    .body("money.appropriated", euro("87360.00"))
                    .body("money.paid", euro("2500.00"))
                    .body("measures.participants", is(36))
                    .body("parkedSubjects", is(0));
            assertEquals(
                    JsonPath.from(once).getList("projectList"),
                    JsonPath.from(office.report(2017)).getList("projectList"));
            assertEquals(
                    JsonPath.from(once).getList("successes"),
                    JsonPath.from(office.report(2017)).getList("successes"));
        }
    }

    @Test
    void aPaymentBeforeItsProjectAndALineBeforeItsSpaceEndInTheSameReport() {
        try (Office office = new Office(tokens, "01060006")) {
            UUID space = newId();
            UUID line = office.line(space, 2017);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.appropriated", euro("21840.00"))
                    .body("socialSpaces[0].socialSpaceId", equalTo(space.toString()))
                    .body("socialSpaces[0].name", nullValue()));
            UUID project = newId();
            UUID commitment = office.commit(line, project, "1200.00");
            office.pay(line, commitment, project, "400.00", "2017-05-02");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", euro("400.00")));
            office.get("clerk", "/2017.html").statusCode(200).body(containsString("noch nicht bekannt"));

            office.register(space, "garstedt", "Garstedt");
            office.tell(new org.sozialraum.contract.ProjectEvent.ProjectProposed(
                    project,
                    space,
                    office.applicant,
                    office.text("Kochgruppe"),
                    null,
                    List.of(),
                    office.text("Ohne Bedarf."),
                    2017,
                    Money.of("1200.00"),
                    day("2017-02-20")));
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("socialSpaces", hasSize(1))
                    .body("socialSpaces[0].name", equalTo("Garstedt"))
                    .body("projectList[0].title", equalTo("Kochgruppe"))
                    .body("projectList[0].committed", euro("800.00"))
                    .body("projectList[0].paid", euro("400.00"))
                    .body("voices.projects", contains(0, 0, 0, 1))
                    .body("money.available", euro("20640.00"))
                    .body("parkedSubjects", is(0)));
        }
    }

    @Test
    void moneyCountsInItsLinesYearAndActsInTheYearOfTheirDay() {
        try (Office office = new Office(tokens, "01060007")) {
            UUID space = office.space("garstedt", "Garstedt");
            UUID line = office.line(space, 2017);
            UUID project = office.propose(space, "Kochgruppe", office.need(space, Voice.PARENT_OR_FAMILY));
            office.run(project, space, "1200.00");
            UUID commitment = office.commit(line, project, "1200.00");
            office.pay(line, commitment, project, "400.00", "2018-01-09");
            office.hold(project, "2018-02-01", 9);
            office.learn(
                    project, space, OutcomeKind.SUCCESS, "FAMILIES_STARTED_IT", "Es trägt.", "Fragen.", "2018-03-01");
            office.complete(project, true, "2018-03-02");

            office.eventually(() -> office.get("clerk", "/2018")
                    .body("money.paid", euro("0"))
                    .body("projects.COMPLETED", is(0))
                    .body("voices[0].projects", is(0))
                    .body("voices[0].finished", is(1))
                    .body("voices[0].succeeded", is(1))
                    .body("measures.participants", is(9))
                    .body("successes", hasSize(1)));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.paid", euro("400.00"))
                    .body("projects.RUNNING", is(1))
                    .body("projects.COMPLETED", is(0))
                    .body("projectList[0].state", equalTo("RUNNING"))
                    .body("projectList[0].result", nullValue())
                    .body("voices[0].projects", is(1))
                    .body("voices[0].finished", is(0))
                    .body("measures.count", is(0))
                    .body("successes", hasSize(0)));
        }
    }

    @Test
    void theYearsBeforeStandBesideTheYear() {
        try (Office office = new Office(tokens, "01060034")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID line = office.line(garstedt, 2016);
            office.pay(line, office.commit(line, null, "500.00"), null, "500.00", "2016-05-05");
            office.line(garstedt, 2017);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.paid", euro("0"))
                    .body("money.plan", euro("21840.00"))
                    .body("yearsBefore.2016.money.paid", euro("500.00"))
                    .body("socialSpaces[0].yearsBefore.2016.money.available", euro("21340.00"))
                    .body("yearsBefore.2015", nullValue()));
            office.get("clerk", "/2017.html").body(containsString("im Vergleich mit den Vorjahren"));
            office.get("clerk", "/2016").body("yearsBefore.size()", is(0));
        }
    }

    /** Facts are never refused: what was paid without cover is told beside the balances, until it is covered or was a mistake. */
    @Test
    void whatWasPaidWithoutCoverStandsInTheReportUntilItIsCoveredOrReversed() {
        try (Office office = new Office(tokens, "01060031")) {
            UUID line = office.line(office.space("garstedt", "Garstedt"), 2017);
            UUID covered = UuidCreator.getTimeOrderedEpoch();
            office.payWithoutCover(line, covered, "300.00", "2017-05-02");
            long mistake = office.payWithoutCover(line, UuidCreator.getTimeOrderedEpoch(), "50.00", "2017-05-03");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.unresolved", euro("350.00"))
                    .body("socialSpaces[0].money.unresolved", euro("350.00"))
                    .body("money.available", euro("21840.00")));
            office.cover(line, covered, "300.00", "2017-05-04");
            office.reverse(line, mistake, "2017-05-05");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.unresolved", euro("0.00"))
                    .body("money.paid", euro("300.00"))
                    .body("money.available", euro("21540.00")));
        }
    }

    /** An approval for another year while the project runs does not change its state. */
    @Test
    void anApprovalForTheNextYearDoesNotThrowARunningProjectBack() {
        try (Office office = new Office(tokens, "01060008")) {
            UUID space = office.space("garstedt", "Garstedt");
            UUID project = office.propose(space, "Kochgruppe");
            office.run(project, space, "1200.00");
            UUID next = newId();
            Money amount = Money.of("500.00");
            office.tell(new ProjectApproved(
                    next, project, space, office.applicant, day("2017-11-01"), 2018, null, null, amount));
            office.tell(new ProjectFunded(project, next, amount, day("2017-11-01")));
            office.hold(project, "2017-11-02", 5);

            office.eventually(() -> office.get("clerk", "/2017").body("measures.count", is(1)));
            office.get("clerk", "/2017").body("projects.RUNNING", is(1));
        }
    }

    /** By their state on 31 December of the year, whatever came after it. */
    @Test
    void aProjectCountsByItsStateOnTheLastDayOfItsYear() {
        try (Office office = new Office(tokens, "01060032")) {
            UUID space = office.space("garstedt", "Garstedt");
            UUID project = office.propose(space, "Kochgruppe");
            office.run(project, space, "1200.00");
            office.complete(project, true, "2017-12-31");
            office.tell(new ProjectSettled(project, List.of(), day("2018-01-01")));
            office.hold(project, "2018-01-02", 1);
            office.eventually(() -> office.get("clerk", "/2018").body("measures.count", is(1)));

            office.get("clerk", "/2017")
                    .body("projects.COMPLETED", is(1))
                    .body("projects.SETTLED", is(0))
                    .body("projectList[0].state", equalTo("COMPLETED"))
                    .body("projectList[0].result", equalTo("SUCCESS"));
        }
    }

    /** Only the first year's approval makes an application of a project when it is taken back. */
    @Test
    void approvalsAreTakenBackProjectsAreWithdrawnAndSettled() {
        try (Office office = new Office(tokens, "01060018")) {
            UUID space = office.space("garstedt", "Garstedt");
            UUID running = office.propose(space, "Kochgruppe");
            office.run(running, space, "1200.00");
            Money amount = Money.of("500.00");
            LocalDate day = day("2017-11-01");
            UUID funded = office.propose(space, "Theater");
            UUID firstYear = newId();
            office.tell(new ProjectApplied(funded, day));
            office.tell(new ProjectApproved(firstYear, funded, space, office.applicant, day, 2017, null, null, amount));
            office.tell(new ProjectFunded(funded, firstYear, amount, day));
            for (UUID project : List.of(running, funded)) {
                UUID next = newId();
                office.tell(new ProjectApproved(next, project, space, office.applicant, day, 2018, null, null, amount));
                office.tell(new ProjectFunded(project, next, amount, day));
                office.tell(new ApprovalWithdrawn(project, next, day, null, null));
            }
            UUID takenBack = office.propose(space, "Chor");
            UUID first = newId();
            office.tell(new ProjectApplied(takenBack, day));
            office.tell(new ProjectApproved(first, takenBack, space, office.applicant, day, 2017, null, null, amount));
            office.tell(new ApprovalWithdrawn(takenBack, first, day, null, null));
            UUID withdrawn = office.propose(space, "Werkstatt");
            office.tell(new ProjectWithdrawn(withdrawn, null, day));
            UUID settled = office.propose(space, "Trauergruppe");
            office.run(settled, space, "300.00");
            office.complete(settled, true, "2017-12-01");
            office.tell(new ProjectSettled(settled, List.of(), day("2017-12-20")));

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projects.RUNNING", is(1))
                    .body("projects.FUNDED", is(1))
                    .body("projects.APPLIED", is(1))
                    .body("projects.WITHDRAWN", is(1))
                    .body("projects.SETTLED", is(1))
                    .body("projects.COMPLETED", is(0)));
        }
    }

    @Test
    void aNeedOfAFamilyAndOneOfAProfessionalMakeAMixedVoice() {
        try (Office office = new Office(tokens, "01060009")) {
            UUID space = office.space("garstedt", "Garstedt");
            office.propose(
                    space,
                    "Werkstatt",
                    office.need(space, Voice.PROFESSIONAL),
                    office.need(space, Voice.CHILD_OR_YOUTH),
                    office.need(space, Voice.CHILD_OR_YOUTH));

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("voices.projects", contains(0, 1, 0, 0))
                    .body("projects.IDEA", is(1)));
        }
    }

    /** The text topic may have forgotten text and tombstone; the event tells a text that was withdrawn from one that is late. */
    @Test
    void aTextOfWhichOnlyTheWithdrawalIsLeftIsNotLate() {
        try (Office office = new Office(tokens, "03117")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID project = office.propose(garstedt, "Kochgruppe");
            TextRef told = office.text("Ohne Dolmetscher");
            office.tell(new OutcomeRecorded(
                    newId(),
                    project,
                    null,
                    garstedt,
                    OutcomeKind.DIFFICULTY,
                    "NO_INTERPRETER",
                    told,
                    null,
                    day("2017-05-05")));
            office.tell(new TextWithdrawn(told.id(), day("2017-07-01")));
            office.tell(new CauseListed("NO_INTERPRETER", "Keine Sprachmittlung", null));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("difficulties[0].text", equalTo("(Text zurückgezogen)"))
                    .body("difficulties[0].causeLabel", equalTo("Keine Sprachmittlung")));
            // What it once said does not come back, however late it arrives.
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017").body("difficulties[0].title", equalTo("Kochgruppe")));
            office.get("clerk", "/2017.html")
                    .body(containsString("(Text zurückgezogen)"))
                    .body(not(containsString("Ohne Dolmetscher")));
        }
    }

    /** What was merged into a need keeps its voice: the project that answers the need goes back to both. */
    @Test
    void mergedNeedsKeepTheirVoices() {
        try (Office office = new Office(tokens, "03118")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID said = office.need(garstedt, Voice.PROFESSIONAL);
            UUID alsoSaid = office.need(garstedt, Voice.PARENT_OR_FAMILY);
            UUID first = office.need(garstedt, Voice.PROFESSIONAL);
            office.propose(garstedt, "Kochgruppe", said);
            office.eventually(
                    () -> office.get("clerk", "/2017").body("projectList[0].voices", equalTo("PROFESSIONALS_ONLY")));
            office.tell(new NeedMerged(alsoSaid, first, day("2017-03-01")));
            office.tell(new NeedMerged(first, said, day("2017-03-02")));
            office.eventually(() -> office.get("clerk", "/2017").body("projectList[0].voices", equalTo("MIXED")));
        }
    }

    @Test
    void aTextMayArriveLateAndWhereItIsWithdrawnTheReportSaysSo() {
        try (Office office = new Office(tokens, "01060010")) {
            UUID space = office.space("garstedt", "Garstedt");
            UUID project = office.propose(space, "Kochgruppe");
            TextRef told = office.text("Was nicht bleiben soll.");
            office.tell(new OutcomeRecorded(
                    newId(),
                    project,
                    null,
                    space,
                    OutcomeKind.SUCCESS,
                    "NO_LIST_KNOWS_THIS",
                    told,
                    null,
                    day("2017-05-05")));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes", hasSize(1))
                    .body("successes[0].title", nullValue())
                    .body("successes[0].text", nullValue())
                    .body("successes[0].causeLabel", equalTo("NO_LIST_KNOWS_THIS")));
            office.get("clerk", "/2017.html").body(containsString("(Text noch nicht eingetroffen)"));

            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes[0].title", equalTo("Kochgruppe"))
                    .body("successes[0].text", equalTo("Was nicht bleiben soll.")));

            office.withdraw(told);
            office.eventually(
                    () -> office.get("clerk", "/2017").body("successes[0].text", equalTo("(Text zurückgezogen)")));
            office.get("clerk", "/2017.html")
                    .body(containsString("(Text zurückgezogen)"))
                    .body(not(containsString("Was nicht bleiben soll")));
        }
    }

    @Test
    void anotherOfficeSeesNothingOfThisOne() {
        try (Office office = new Office(tokens, "01060011");
                Office other = new Office(tokens, "01054")) {
            UUID garstedt = tellTheStoryOf2017(office).get("garstedt");
            awaitTheStory(office);

            other.get("clerk", "/2017")
                    .statusCode(200)
                    .body("youthOffice", equalTo("01054"))
                    .body("youthOfficeName", nullValue())
                    .body("money.appropriated", euro("0"))
                    .body("socialSpaces", hasSize(0))
                    .body("successes", hasSize(0))
                    .body("resolutions", hasSize(0));
            other.get("clerk", "/2017?socialSpaceId=" + garstedt).statusCode(404);
        }
    }

    @Test
    void aYearWithoutDataIsAnHonestEmptyReport() {
        try (Office office = new Office(tokens, "01060012")) {
            office.space("garstedt", "Garstedt");
            office.eventually(() -> office.get("clerk", "/2031")
                    .statusCode(200)
                    .body("money.available", euro("0"))
                    .body("fiscalYear", nullValue())
                    .body("socialSpaces.key", contains("garstedt"))
                    .body("socialSpaces[0].money.plan", euro("0"))
                    .body("projects.COMPLETED", is(0)));
            office.get("clerk", "/2031.html")
                    .statusCode(200)
                    .body(containsString("kein Haushaltsansatz erfasst"))
                    .body(containsString("kein Projekt beantragt oder bewilligt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "section-head", "office-head", "co-signer", "councillor", "mayor", "auditor"})
    void theOfficesOwnRolesReadTheLiveReport(String account) {
        try (Office office = new Office(tokens, "01060013")) {
            office.get(account, "/2017").statusCode(200);
            office.get(account, "/2017.html").statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee-member", "provider-one", "finance-system", "administrator"})
    void theOthersDoNot(String account) {
        try (Office office = new Office(tokens, "01060013")) {
            office.get(account, "/2017").statusCode(403).contentType("application/problem+json");
            office.get(account, "/2017.html").statusCode(403);
        }
    }

    @Test
    void nobodyReadsWithoutAToken() {
        given().get("/api/v1/annual-reports/2017").then().statusCode(401);
        given().get("/api/v1/annual-reports/2017.html").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1999",
                "/2101",
                "/abc",
                "/1999.html",
                "/2017?year=2016",
                "/2017?socialSpaceId=garstedt",
                "/2017.html?spaceId=1"
            })
    void whatIsMalformedIsA400ThatNamesIt(String path) {
        try (Office office = new Office(tokens, "01060014")) {
            office.get("clerk", path)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors", hasSize(1));
        }
    }

    @Test
    void thePageReadsLikeACouncilPaper() throws IOException {
        try (Office office = new Office(tokens, "01060015")) {
            tellTheStoryOf2017(office);
            awaitTheStory(office);

            String page = office.get("clerk", "/2017.html")
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("<html lang=\"de\">"))
                    .body(containsString("Jahresbericht 2017 zur Sozialraumorientierung"))
                    .body(containsString("Mit Beschluss <strong>B 16/0179</strong> vom 26.05.2016"))
                    .body(containsString("am 31.03.2018 fällig"))
                    .body(containsString(">4</a> von 4 Sozialräumen"))
                    .body(containsString("87.360,00\u00a0€"))
                    .body(containsString("80.760,00\u00a0€"))
                    .body(containsString(">Abgeschlossen 2</a>, <a "))
                    .body(containsString(">Abgebrochen 1</a>"))
                    .body(containsString("Kooperation mit einem Sportverein"))
                    .body(containsString("weniger als fünf beendete Projekte; daraus lässt sich nichts ableiten"))
                    .body(containsString("role=\"img\""))
                    .extract()
                    .asString();
            // Kept to be looked at with a browser.
            Files.writeString(Path.of("target", "annual-report-2017.html"), page);
            String read = office.page("clerk", "/2017.html");
            assertTrue(read.contains("Zum Jahr 2017 gehören 3\u00a0Projekte, nach ihrem Stand: "), read);
            assertTrue(read.contains("fanden 4\u00a0Maßnahmen statt, mit zusammen 36\u00a0Teilnahmen."), read);
            assertTrue(read.contains("Im Jahr 2017 wurden 3\u00a0Projekte beendet, davon 2 mit Erfolg."), read);
            assertEquals(2, page.split("<h1").length, "one h1");
            assertEquals(10, page.split("<h2").length, "Sachverhalt and its eight chapters");
        }
    }

    /** Generated sentences agree with their numbers. */
    @Test
    void oneProjectIsNotWrittenInThePlural() {
        try (Office office = new Office(tokens, "01060016")) {
            UUID space = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(space, 2017);
            UUID project = office.propose(space, "Kochgruppe");
            office.hold(project, "2017-03-03", 1);
            office.textsArrive();

            office.eventually(() -> {
                String read = office.page("clerk", "/2017.html");
                assertTrue(read.contains("gehört 1\u00a0Projekt, nach seinem Stand"), read);
                assertTrue(read.contains("fand 1\u00a0Maßnahme statt, mit zusammen 1\u00a0Teilnahme."), read);
                assertTrue(read.contains("hat 1 von 1 Sozialraum."), read);
            });
        }
    }

    @Test
    void whatStaffWriteIsShownAsTextAndNeverAsMarkup() {
        try (Office office = new Office(tokens, "01060017")) {
            UUID space = office.space("garstedt", "Garstedt <b>&amp;");
            office.line(space, 2017);
            UUID project = office.propose(space, "<script>alert('x')</script>");
            office.learn(
                    project,
                    space,
                    OutcomeKind.SUCCESS,
                    "<i>",
                    "<img src=x onerror=y>",
                    "\"Zitat\" & mehr",
                    "2017-05-05");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2017.html")
                    .body(containsString("&lt;script&gt;alert("))
                    .body(containsString("&lt;img src=x"))
                    .body(containsString("&quot;Zitat&quot; &amp; mehr"))
                    .body(not(containsString("<script")))
                    .body(not(containsString("<img")))
                    .body(not(containsString("Garstedt <b>"))));
        }
    }
}
