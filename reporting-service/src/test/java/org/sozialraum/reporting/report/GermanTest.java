package org.sozialraum.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.reporting.disclosure.Persons;

/** The report is in correct, plain German, and its sentences agree with their numbers. */
class GermanTest {

    @Test
    void aMomentIsWrittenTheGermanWay() {
        assertEquals(
                "05.01.2017, 09:07 Uhr",
                German.moment(ZonedDateTime.of(2017, 1, 5, 9, 7, 0, 0, ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void nounsAgreeWithTheirNumbers() {
        assertEquals("kein Projekt", German.projects(0));
        assertEquals("1\u00a0Projekt", German.projects(1));
        assertEquals("2\u00a0Projekte", German.projects(2));
        assertEquals("1.000\u00a0Projekte", German.projects(1000));
        assertEquals("1\u00a0Maßnahme", German.measures(1));
        assertEquals("zusammen 36\u00a0Teilnahmen", German.participations(Persons.of(36)));
        assertEquals("zusammen weniger als 3\u00a0Teilnahmen", German.participations(Persons.below(3)));
        assertEquals("einer hier nicht genannten Zahl von Teilnahmen", German.participations(Persons.WITHHELD));
        assertEquals("unter 3", German.shown(Persons.below(3)));
        assertEquals("keines", German.orNone(0));
        assertEquals("3", German.orNone(3));
    }

    @Test
    void causesHaveGermanNamesAndUnknownOnesStandAsTheyAre() {
        assertEquals("Familien haben es begonnen", German.cause("FAMILIES_STARTED_IT"));
        assertEquals("Kein Partner gefunden", German.cause("no-partner-found"));
        assertEquals("Zu weit weg", German.cause("Zu weit weg"));
    }

    @Test
    void aCooperationIsNamedByItsPartner() {
        assertEquals("Kooperation mit einem Sportverein", German.cooperation(OrganisationKind.SPORTS_CLUB));
        assertEquals("Kooperation", German.cooperation(null));
    }
}
