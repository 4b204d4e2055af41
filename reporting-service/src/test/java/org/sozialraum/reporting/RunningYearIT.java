package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;
import org.sozialraum.reporting.year.ReportYear;

/** What begins later in a year that is not over is not told to be so today. The year is one that no run of this test sees the end of. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class RunningYearIT {

    Tokens tokens;

    @Test
    void aYearThatStillGoesOnIsToldAsOfToday() {
        try (Office office = new Office(tokens, "01060306")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            NetworkWorkIT.need(office, garstedt, "2017-02");
            UUID networker = newId();
            office.tell(new NetworkModelAdopted(
                    networker, garstedt, NetworkModel.DEDICATED_NETWORKER, day("2014-01-01"), null, null, null));
            office.tell(new NetworkModelAdopted(
                    newId(), garstedt, NetworkModel.SOCIAL_SPACE_TEAM, day("2099-12-01"), null, networker, null));
            UUID centre = newId();
            UUID quarter = newId();
            office.tell(new FamilyCentreStaffed(quarter, centre, garstedt, 25, day("2015-01-01"), null));
            office.tell(new FamilyCentreStaffed(newId(), centre, garstedt, 50, day("2099-12-01"), quarter));
            NetworkWorkIT.meeting(office, garstedt, "2099-11-01", List.of(), List.of());
            office.eventually(() -> office.get("clerk", "/2099").body("networkWork.total.meetings", equalTo(1)));

            office.get("clerk", "/2099")
                    .body(
                            "asOf",
                            equalTo(ReportYear.asOf(2099, LocalDate.now(Clock.systemUTC()))
                                    .toString()))
                    .body("socialSpaces.networkModel", contains("DEDICATED_NETWORKER"))
                    .body("networkModels.model", contains("DEDICATED_NETWORKER"))
                    .body("networkModels.socialSpaces", contains(1))
                    .body("networkWork.total.spacesWithHalfAPost", equalTo(0))
                    .body("networkWork.total.familyCentrePosts", equalTo(25));
            office.get("clerk", "/2099/figures/networkWork.total.familyCentrePosts/evidence")
                    .body("total", equalTo(25))
                    .body("items.adds", contains(25));
            office.get("clerk", "/2099/figures/networkModels.DEDICATED_NETWORKER.networkWork.meetings/evidence")
                    .body("total", equalTo(1));
            office.get("clerk", "/2100")
                    .body("networkWork.total.needsOpen", equalTo(1))
                    .body("yearsBefore.2099.networkWork.familyCentrePosts", equalTo(25));
            String now = office.page("clerk", "/2099.html");
            assertThat(now, containsString("Zurzeit ist 1\u00a0Bedarf offen, seit Februar 2017."));
            assertThat(now, not(containsString("(bis 6 Monate)")));

            office.get("clerk", "/2017").body("asOf", equalTo("2017-12-31"));
            String then = office.page("clerk", "/2017.html");
            assertThat(then, containsString("Am Ende des Jahres war 1\u00a0Bedarf offen, seit Februar 2017."));
            assertThat(then, containsString("Wer die Netzwerkarbeit trägt (Stand: 31.12.2017)"));
        }
    }
}
