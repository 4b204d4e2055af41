package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A report tells the social spaces that there were in its year, and leaves none out of which something counts. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class SocialSpacesOfAYearIT {

    Tokens tokens;

    private static UUID space(Office office, String key, String since, String until) {
        UUID id = newId();
        office.tell(new SocialSpaceRegistered(id, key, key, 18000, day(since)));
        if (until != null) {
            office.tell(new SocialSpaceChanged(id, key, 18000, null, day(until)));
            // A later change says nothing of the end, which stays.
            office.tell(new SocialSpaceChanged(id, key, 17000, null, null));
        }
        return id;
    }

    private static void tells(Office office, int year, Matcher<?> keys) {
        office.get("clerk", "/" + year).statusCode(200).body("socialSpaces.key", keys);
    }

    @Test
    void tellsASocialSpaceFromItsFirstYearToItsLast() {
        try (Office office = new Office(tokens, "01060831")) {
            space(office, "alt", "2014-01-01", "2016-01-01");
            space(office, "frueher", "2014-01-01", "2015-12-31");
            space(office, "garstedt", "2014-01-01", null);
            space(office, "neu", "2018-12-31", null);
            space(office, "spaeter", "2019-01-01", null);
            office.eventually(() -> tells(office, 2019, contains("garstedt", "neu", "spaeter")));

            tells(office, 2013, empty());
            tells(office, 2015, contains("alt", "frueher", "garstedt"));
            tells(office, 2016, contains("alt", "garstedt"));
            tells(office, 2017, contains("garstedt"));
            tells(office, 2018, contains("garstedt", "neu"));
        }
    }

    @Test
    void leavesOutNoneOfWhichSomethingCountsInTheYearOrTheYearsBefore() {
        try (Office office = new Office(tokens, "01060832")) {
            UUID ended = space(office, "alt", "2014-01-01", "2015-12-31");
            UUID need = newId();
            office.tell(new NeedVoiced(
                    need, ended, Voice.PARENT_OR_FAMILY, NeedSource.HOME_VISIT, null, YearMonth.of(2015, 3), null));
            office.tell(new NeedClosed(need, NeedResult.NOT_MET, day("2017-02-01")));
            UUID garstedt = space(office, "garstedt", "2014-01-01", null);
            office.line(ended, 2016);
            office.line(garstedt, 2016);
            office.line(garstedt, 2019);
            office.eventually(() -> office.get("clerk", "/2019").body("money.plan", euro("21840.00")));

            office.get("clerk", "/2016")
                    .body("socialSpaces.key", contains("alt", "garstedt"))
                    .body("money.plan", euro("43680.00"));
            office.get("clerk", "/2018")
                    .body("socialSpaces.key", contains("alt", "garstedt"))
                    .body("yearsBefore.'2016'.money.plan", euro("43680.00"));
            office.get("clerk", "/2018/figures/yearsBefore.2016.money.plan/evidence")
                    .body("total", euro("43680.00"));
            office.get("clerk", "/2018/figures/socialSpaces.alt.yearsBefore.2016.money.plan/evidence")
                    .body("total", euro("21840.00"));
            // Its need is closed by the end of the first of the years that are told.
            office.get("clerk", "/2019").body("socialSpaces.key", contains("garstedt"));
        }
    }

    /** The team of a later year asks for an earlier one: there is nothing to tell, and that is no error. */
    @Test
    void aSingleSocialSpaceHasAnEmptyReportOfAYearInWhichItWasNot() {
        try (Office office = new Office(tokens, "01060833")) {
            UUID garstedt = space(office, "garstedt", "2019-01-01", null);
            UUID glashuette = space(office, "glashuette", "2014-01-01", null);
            office.line(glashuette, 2017);
            office.eventually(() -> office.get("clerk", "/2017").body("money.plan", euro("21840.00")));

            tells(office, 2017, contains("glashuette"));
            office.get("team-garstedt", "/2017")
                    .statusCode(200)
                    .body("socialSpaces.key", contains("garstedt"))
                    .body("money.plan", euro("0"));
            office.get("team-garstedt", "/2017/figures/money.plan/evidence")
                    .statusCode(200)
                    .body("total", euro("0"));
            office.get("team-garstedt", "/2017.html").statusCode(200);
            for (String account : new String[] {"clerk", "auditor"}) {
                office.get(account, "/2017?socialSpaceId=" + garstedt)
                        .statusCode(200)
                        .body("socialSpaces.key", contains("garstedt"))
                        .body("measures.participants", equalTo(0));
            }
            office.get("clerk", "/2017/figures/socialSpaces.garstedt.money.plan/evidence")
                    .statusCode(404);
            office.get("clerk", "/2017?socialSpaceId=" + newId()).statusCode(404);
        }
    }
}
