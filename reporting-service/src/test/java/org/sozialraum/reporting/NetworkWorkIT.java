package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedLookedAt;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.OfferEnded;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** B 16/0179: the yearly report includes the network work. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class NetworkWorkIT {

    Tokens tokens;

    static UUID need(Office office, UUID space, String month) {
        UUID id = newId();
        office.tell(new NeedVoiced(
                id, space, Voice.PARENT_OR_FAMILY, NeedSource.HOME_VISIT, null, YearMonth.parse(month), null));
        return id;
    }

    static void meeting(
            Office office, UUID space, String on, List<UUID> invited, List<UUID> present, NeedLookedAt... needs) {
        office.tell(new NetworkMeetingHeld(
                newId(), space, invited, present, List.of(needs), List.of(), null, day(on), null));
    }

    private static NeedLookedAt took(UUID need, NeedDecision decision) {
        return new NeedLookedAt(need, decision);
    }

    private static UUID offer(Office office, UUID space, String on) {
        UUID id = newId();
        office.tell(new OfferOpened(
                id,
                space,
                office.applicant,
                null,
                newId(),
                List.of(AgeBand.ALL_AGES),
                true,
                office.text("x"),
                day(on)));
        return id;
    }

    /** Whoever was corrected away is in no figure any more, and whoever came after all is in all. */
    @Test
    void whoCameCountsAsItWasCorrected() {
        try (Office office = new Office(tokens, "01060304")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID club = newId();
            UUID centre = newId();
            UUID school = newId();
            UUID meeting = newId();
            office.tell(new NetworkMeetingHeld(
                    meeting,
                    garstedt,
                    List.of(club),
                    List.of(centre),
                    List.of(),
                    List.of(),
                    null,
                    day("2017-03-09"),
                    null));
            office.tell(new AttendanceCorrected(
                    meeting,
                    List.of(club),
                    List.of(club, school),
                    office.text("Liste verwechselt"),
                    day("2017-03-10")));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body(
                            "networkWork.attendance.organisationId",
                            containsInAnyOrder(club.toString(), school.toString()))
                    .body("networkWork.attendance.present", contains(1, 1))
                    .body("networkWork.attendance.missed", contains(0, 0)));
        }
    }

    /** What a network meeting learned stands among the successes and the difficulties. */
    @Test
    void outcomesOfMeetingsStandInTheReport() {
        try (Office office = new Office(tokens, "28001")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID meeting = newId();
            for (OutcomeKind kind : OutcomeKind.values()) {
                office.tell(new OutcomeRecorded(
                        newId(),
                        null,
                        null,
                        garstedt,
                        kind,
                        "NO_PARTNER_FOUND",
                        office.text("Gelernt: " + kind),
                        null,
                        day("2017-03-09"),
                        meeting));
            }
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("successes.title", contains("Netzwerktreffen"))
                    .body("successes.text", contains("Gelernt: SUCCESS"))
                    .body("difficulties.title", contains("Netzwerktreffen"))
                    .body("difficulties.socialSpaceId", contains(garstedt.toString())));
            office.get("clerk", "/2017.html").statusCode(200).body(containsString("Netzwerktreffen"));
        }
    }

    /** Whichever of the two the log tells first. */
    @Test
    void aReplacedModelDoesNotComeBackWhenTheLaterOneEnds() {
        try (Office office = new Office(tokens, "28002")) {
            List<UUID> spaces = List.of(office.space("garstedt", "Garstedt"), office.space("glashuette", "Glashütte"));
            for (UUID space : spaces) {
                UUID first = newId();
                List<NetworkModelAdopted> models = List.of(
                        new NetworkModelAdopted(
                                first, space, NetworkModel.DEDICATED_NETWORKER, day("2014-01-01"), null, null, null),
                        new NetworkModelAdopted(
                                newId(),
                                space,
                                NetworkModel.SOCIAL_SPACE_TEAM,
                                day("2016-01-01"),
                                day("2016-12-30"),
                                first,
                                null));
                (space.equals(spaces.getFirst()) ? models : models.reversed()).forEach(office::tell);
            }
            office.eventually(() -> office.get("clerk", "/2015").body("networkModels.socialSpaces", contains(2)));
            office.get("clerk", "/2016")
                    .body("networkModels", hasSize(0))
                    .body("socialSpaces.networkModel", contains(nullValue(), nullValue()));
        }
    }

    /** Only what a row of one space says of the same organisation need not be said of the city again. */
    @Test
    void organisationsOfOneNameAreToldApart() {
        try (Office office = new Office(tokens, "28003")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID inBoth = newId();
            UUID inOne = newId();
            for (UUID organisation : List.of(inBoth, inOne)) {
                office.tell(new OrganisationRegistered(
                        organisation, "k" + organisation, "Kita", OrganisationKind.DAY_CARE, List.of(garstedt)));
            }
            meeting(office, garstedt, "2017-03-09", List.of(inBoth, inOne), List.of());
            meeting(office, garstedt, "2017-03-10", List.of(inOne), List.of());
            meeting(office, glashuette, "2017-03-11", List.of(inBoth), List.of());
            office.eventually(() -> office.get("clerk", "/2017").body("networkWork.total.meetings", equalTo(3)));

            List<String> rows = rows(
                    Jsoup.parse(office.get("clerk", "/2017.html").extract().asString()),
                    "Teilnahme an den Netzwerktreffen nach Einrichtung");
            assertEquals(
                    List.of("Kreisweit, in mehreren Sozialräumen", "Kita (Kindertagesstätte) 2 0 2"),
                    rows.subList(rows.size() - 2, rows.size()));
        }
    }

    @Test
    void networkWorkIsCountedInTheYearOfItsDay() {
        try (Office office = new Office(tokens, "01060301")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID club = newId();
            office.tell(new OrganisationRegistered(
                    club, "club", "Sportverein <Nord>", OrganisationKind.SPORTS_CLUB, List.of(garstedt)));
            UUID centre = newId();
            office.tell(new OrganisationRegistered(
                    centre, "centre", "Familienzentrum", OrganisationKind.FAMILY_CENTRE, List.of(garstedt)));

            UUID takenUp = need(office, garstedt, "2016-11");
            UUID postponed = need(office, garstedt, "2017-02");
            UUID older = need(office, garstedt, "2016-05");
            office.tell(new NeedMerged(older, postponed, day("2017-02-20")));
            UUID closedLater = need(office, garstedt, "2017-05");
            need(office, garstedt, "2018-01");
            UUID elsewhere = need(office, glashuette, "2017-06");

            meeting(
                    office,
                    garstedt,
                    "2016-12-31",
                    List.of(club),
                    List.of(centre),
                    took(takenUp, NeedDecision.POSTPONED));
            meeting(
                    office,
                    garstedt,
                    "2017-01-01",
                    List.of(club, centre),
                    List.of(centre),
                    took(takenUp, NeedDecision.TAKEN_UP),
                    took(postponed, NeedDecision.POSTPONED));
            meeting(
                    office,
                    garstedt,
                    "2017-12-31",
                    List.of(club),
                    List.of(centre),
                    took(takenUp, NeedDecision.MET),
                    took(postponed, NeedDecision.POSTPONED));
            office.tell(new NeedClosed(takenUp, NeedResult.MET, day("2017-12-31")));
            office.tell(new NeedClosed(closedLater, NeedResult.CLOSED, day("2018-01-01")));
            meeting(office, glashuette, "2017-06-01", List.of(), List.of(club), took(elsewhere, NeedDecision.TAKEN_UP));

            UUID networker = newId();
            office.tell(new NetworkModelAdopted(
                    newId(), garstedt, NetworkModel.SOCIAL_SPACE_TEAM, day("2017-01-01"), null, networker, null));
            office.tell(new NetworkModelAdopted(
                    networker, garstedt, NetworkModel.DEDICATED_NETWORKER, day("2014-01-01"), null, null, null));
            UUID consultation = newId();
            office.tell(new PeerConsultationHeld(consultation, garstedt, List.of(centre), 9, day("2016-03-14")));
            office.tell(new PeerConsultationChanged(consultation, List.of(centre), 3, day("2017-03-14")));
            office.tell(new PeerConsultationHeld(newId(), garstedt, List.of(centre), 2, day("2017-04-11")));
            office.attempt(garstedt, OrganisationKind.SPORTS_CLUB, "NO_PARTNER_FOUND", "Keine Zeit.", "2017-06-30");
            offer(office, garstedt, "2017-12-01");
            office.tell(new OfferEnded(offer(office, garstedt, "2016-02-01"), null, day("2017-08-31")));
            offer(office, garstedt, "2018-01-01");

            office.eventually(() -> office.get("clerk", "/2018")
                    .body("networkWork.total.offersOpened", equalTo(1))
                    .body("networkWork.total.needsOpen", equalTo(3)));
            office.get("clerk", "/2017")
                    .statusCode(200)
                    .body(
                            "networkWork.socialSpaces.socialSpaceId",
                            contains(garstedt.toString(), glashuette.toString()))
                    .body("networkWork.socialSpaces.figures.meetings", contains(2, 1))
                    .body("networkWork.socialSpaces.figures.needsLookedAt", contains(2, 1))
                    .body("networkWork.socialSpaces.figures.needsTakenUp", contains(1, 1))
                    .body("networkWork.socialSpaces.figures.needsOpen", contains(2, 1))
                    .body("networkWork.socialSpaces.figures.openSince", contains("2016-05", "2017-06"))
                    .body("networkWork.socialSpaces.figures.peerConsultations", contains(2, 0))
                    .body("networkWork.socialSpaces.figures.cases", contains(5, 0))
                    .body("networkWork.socialSpaces.figures.cooperationAttempts", contains(1, 0))
                    .body("networkWork.socialSpaces.figures.offersOpened", contains(1, 0))
                    .body("networkWork.socialSpaces.figures.offersEnded", contains(1, 0))
                    .body("networkWork.total.meetings", equalTo(3))
                    .body("networkWork.total.needsLookedAt", equalTo(3))
                    .body("networkWork.total.needsOpen", equalTo(3))
                    .body("networkWork.total.openSince", equalTo("2016-05"))
                    .body("networkWork.socialSpaces.figures.halfOpenSince", contains("2016-05", "2017-06"))
                    .body("networkWork.total.halfOpenSince", equalTo("2017-05"))
                    .body("networkWork.attendance.name", contains("Sportverein <Nord>", "Familienzentrum"))
                    .body("networkWork.attendance.invited", contains(2, 1))
                    .body("networkWork.attendance.present", contains(1, 2))
                    .body("networkWork.attendance.missed", contains(2, 0))
                    .body("networkWork.attendanceByKind.kind", contains("SPORTS_CLUB", "FAMILY_CENTRE"))
                    .body("networkWork.attendanceByKind.missed", contains(2, 0))
                    .body("networkModels.model", contains("SOCIAL_SPACE_TEAM"))
                    .body("networkModels.socialSpaces", contains(1))
                    .body("networkModels[0].networkWork.meetings", equalTo(2))
                    .body("socialSpaces[0].networkModel", equalTo("SOCIAL_SPACE_TEAM"))
                    .body("socialSpaces[0].networkModelSince", equalTo("2017-01-01"))
                    .body("socialSpaces[1].networkModel", nullValue())
                    .body("yearsBefore.2016.networkModels[0].model", equalTo("DEDICATED_NETWORKER"))
                    .body("yearsBefore.2016.networkModels[0].networkWork.meetings", equalTo(1))
                    .body("yearsBefore.2016.networkWork.offersOpened", equalTo(1))
                    .body("yearsBefore.2016.attendance.name", contains("Sportverein <Nord>", "Familienzentrum"))
                    .body("yearsBefore.2016.attendance.invited", contains(1, 0))
                    .body("yearsBefore.2016.attendance.present", contains(0, 1))
                    .body("yearsBefore.2016.attendance.missed", contains(1, 0))
                    .body("yearsBefore.2016.attendanceByKind.kind", contains("SPORTS_CLUB", "FAMILY_CENTRE"))
                    .body("yearsBefore.2016.attendanceByKind.missed", contains(1, 0))
                    .body("networkWork.socialSpaces[0].attendance.missed", contains(2, 0))
                    .body("networkWork.socialSpaces[0].attendanceByKind.present", contains(0, 2))
                    .body("networkWork.socialSpaces[1].attendance.present", contains(1))
                    .body("networkWork.socialSpaces[1].attendanceByKind.kind", contains("SPORTS_CLUB"))
                    .body("socialSpaces[0].yearsBefore.2016.attendanceByKind.missed", contains(1, 0))
                    .body("socialSpaces[1].yearsBefore.2016.attendance", hasSize(0))
                    .body("socialSpaces[0].yearsBefore.2016.networkWork.needsOpen", equalTo(2));
            // A team reads its own space's part.
            office.get("team-glashuette", "/2017")
                    .body("networkWork.socialSpaces", hasSize(1))
                    .body("networkWork.total.meetings", equalTo(1))
                    .body("networkWork.attendance.missed", contains(0));
            office.get("clerk", "/2015")
                    .body("networkWork.total.meetings", equalTo(0))
                    .body("networkWork.total.openSince", nullValue());

            office.get("clerk", "/2017/figures/networkModels.SOCIAL_SPACE_TEAM.socialSpaces/evidence")
                    .body("total", equalTo(1))
                    .body("items.adds", contains(1));
            office.get(
                            "clerk",
                            "/2017/figures/yearsBefore.2016.networkModels.DEDICATED_NETWORKER.socialSpaces/evidence")
                    .body("total", equalTo(1));
            office.get("clerk", "/2017/figures/yearsBefore.2016.attendanceByKind.SPORTS_CLUB.missed/evidence")
                    .body("total", equalTo(1))
                    .body("items.adds", contains(1));
            office.get("clerk", "/2017/figures/yearsBefore.2016.attendance." + club + ".present/evidence")
                    .body("total", equalTo(0));
            Document paper =
                    Jsoup.parse(office.get("clerk", "/2017.html").extract().asString());
            assertEquals(
                    List.of(
                            "Garstedt",
                            "2017 2 2 1 2 2 5 1",
                            "2016 1 1 0 2 0 0 0",
                            "Glashütte",
                            "2017 1 1 1 1 0 0 0",
                            "2016 0 0 0 0 0 0 0",
                            "Stadtweit",
                            "2017 3 3 2 3 2 5 1",
                            "2016 1 1 0 2 0 0 0"),
                    rows(paper, "Netzwerkarbeit, mit den Vorjahren"));
            assertEquals(
                    List.of(
                            "Garstedt",
                            "Sportverein <Nord> (Sportverein) 2 1 0 0 2 1",
                            "Familienzentrum (Familienzentrum) 1 0 2 1 0 0",
                            "Glashütte",
                            "Sportverein <Nord> (Sportverein) 0 0 1 0 0 0",
                            "Stadtweit, in mehreren Sozialräumen",
                            "Sportverein <Nord> (Sportverein) 2 1 1 0 2 1"),
                    rows(paper, "Teilnahme an den Netzwerktreffen nach Einrichtung"));
            assertEquals(
                    List.of(
                            "Garstedt",
                            "Sportverein 2 1 0 0 2 1",
                            "Familienzentrum 1 0 2 1 0 0",
                            "Glashütte",
                            "Sportverein 0 0 1 0 0 0",
                            "Stadtweit",
                            "Sportverein 2 1 1 0 2 1",
                            "Familienzentrum 1 0 2 1 0 0"),
                    rows(paper, "Teilnahme an den Netzwerktreffen nach Art der Einrichtung"));
            office.get(
                            "clerk",
                            "/2017/figures/networkWork.socialSpaces.garstedt.attendanceByKind.SPORTS_CLUB.missed/evidence")
                    .body("total", equalTo(2))
                    .body("items.adds", contains(1, 1));
            // Who came in the years before only has a row too.
            everyLinkLeadsTo(
                    office,
                    Jsoup.parse(office.get("clerk", "/2018.html").extract().asString()),
                    "Teilnahme an den Netzwerktreffen nach Einrichtung");
            everyLinkLeadsTo(office, paper, "Noch offene Bedarfe nach dem Zeitpunkt ihrer Nennung");

            String page = office.page("clerk", "/2017.html");
            assertThat(page, containsString("fanden 3\u00a0Netzwerktreffen"));
            assertThat(page, containsString("3\u00a0Bedarfe offen, der älteste seit Mai 2016"));
            assertThat(page, containsString("mindestens die Hälfte war seit Mai 2017 oder länger offen."));
            assertThat(page, containsString("<td class=\"number\">609</td><td class=\"number\">244</td>"));
            assertThat(page, containsString("Sportverein &lt;Nord&gt;"));
            assertThat(page, containsString("<strong>beendete Angebote:</strong> Angebote, die endeten."));
            assertThat(
                    page, containsString("Neu auf der Karte der Angebote: 1\u00a0Angebot. Beendet: 1\u00a0Angebot."));
        }
    }

    /** Also where it is nought, and what the report tells of another year or social space only. */
    static void everyLinkLeadsTo(Office office, Document page, String caption) {
        page.selectFirst("table:has(caption:containsOwn(" + caption + "))")
                .select("a.figure")
                .forEach(figure -> assertEquals(
                        figure.text(),
                        Jsoup.parse(office.get("clerk", "/" + figure.attr("href"))
                                        .statusCode(200)
                                        .extract()
                                        .asString())
                                .select(".value")
                                .text(),
                        figure.attr("href")));
    }

    /** The rows of a page's table as they read. */
    static List<String> rows(Document page, String caption) {
        return page.selectFirst("table:has(caption:containsOwn(" + caption + "))")
                .select("tbody tr, tfoot tr")
                .eachText();
    }
}
