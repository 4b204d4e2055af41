package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.ProjectChanged;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.ProjectEvent.TopicProposed;
import org.sozialraum.contract.Reached.Group;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Chapter 3: projects and measures by topic and target group, persons reached, and what became of earlier projects. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ProjectWorkIT {

    Tokens tokens;

    @Test
    void projectsMeasuresAndOpenNeedsCountByTopicAndWhatWasMergedCountsWithTheOther() {
        try (Office office = new Office(tokens, "01060951")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID cooking = office.topic("Kochen");
            UUID baking = office.topic("Backen");
            UUID eating = office.topic("Essen");
            office.propose(garstedt, "Backstube", baking, TargetGroup.CHILDREN, 2016);
            UUID group = office.propose(garstedt, "Kochgruppe", cooking, TargetGroup.PARENTS, 2017);
            office.hold(group, "2017-05-04", 12);
            UUID changed = office.propose(glashuette, "Backtag", eating, TargetGroup.CHILDREN, 2017);
            office.tell(new ProjectChanged(
                    changed,
                    office.text("Backtag"),
                    null,
                    List.of(),
                    null,
                    2017,
                    Money.of("10.00"),
                    Office.plan(baking, TargetGroup.PARENTS),
                    day("2017-03-01")));
            office.propose(glashuette, "Ohne Thema");
            office.tell(new NeedVoiced(
                    newId(),
                    glashuette,
                    Voice.CHILD_OR_YOUTH,
                    NeedSource.HOME_VISIT,
                    eating,
                    YearMonth.of(2017, 2),
                    null));
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectWork.topics.projects", contains(1, 1, 0))
                    .body("projectWork.topics.measures.sum()", is(1))
                    .body("projectWork.topics.find { it.topicId == '" + eating + "' }.needsOpen", is(1)));

            office.tell(new TopicMerged(eating, baking, day("2017-04-01")));
            office.tell(new TopicMerged(baking, cooking, day("2017-04-02")));
            String figure = "projectWork.topics." + cooking + ".projects";
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectWork.topics.topicId", contains(cooking.toString()))
                    .body("projectWork.topics[0].projects", is(2))
                    .body("projectWork.topics[0].measures", is(1))
                    .body("projectWork.topics[0].needsOpen", is(1))
                    .body("topics.name", contains("Kochen"))
                    .body("socialSpaces.projectWork.topics.flatten().projects", contains(1, 1))
                    .body("yearsBefore.2016.projectWork.topics[0].projects", is(1))
                    .body("projectWork.targetGroups.find { it.targetGroup == 'PARENTS' }.projects", is(2))
                    .body("projectWork.targetGroups.find { it.targetGroup == 'PARENTS' }.measures", is(1))
                    .body("projectWork.targetGroups.find { it.targetGroup == 'CHILDREN' }.projects", is(0)));
            office.get("clerk", "/2017/figures/" + figure + "/evidence")
                    .body("total", is(2))
                    .body("definition.definition.en", containsString("merged topics count as one"));
            office.get("clerk", "/2017/figures/socialSpaces.garstedt." + figure + "/evidence")
                    .body("total", is(1));
            office.get("clerk", "/2017/figures/projectWork.targetGroups.PARENTS.projects/evidence")
                    .body("total", is(2));
            String page = office.page("clerk", "/2017.html");
            assertThat(page, containsString("<th scope=\"row\" class=\"name\">Kochen</th><td class=\"number\">1</td>"));
            assertThat(page, containsString("<th scope=\"row\" class=\"name\">Eltern</th><td class=\"number\">1</td>"));
            assertThat(page, containsString(">Projekte zum Thema Kochen</th>"));
        }
    }

    /** Anybody could have written it; a clerk who confirms it makes it a word of the list. */
    @Test
    void theNameOfAProposedTopicIsATextThatMayBeWithdrawn() {
        try (Office office = new Office(tokens, "01060952")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID kept = newId();
            UUID gone = newId();
            TextRef keptName = office.text("Trauer");
            TextRef goneName = office.text("Was nicht bleiben soll");
            office.tell(new TopicProposed(kept, keptName));
            office.tell(new TopicProposed(gone, goneName));
            office.propose(garstedt, "Trauergruppe", kept, null, 2017);
            office.propose(garstedt, "Anderes", gone, null, 2017);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("topics", hasSize(2))
                    .body("topics.name", contains(nullValue(), nullValue())));
            office.textsArrive();
            office.eventually(() ->
                    office.get("clerk", "/2017").body("topics.name", contains("Trauer", "Was nicht bleiben soll")));

            office.tell(new TopicConfirmed(kept, "Trauer und Abschied", day("2017-05-05")));
            office.withdraw(goneName);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("topics.name", contains("Trauer und Abschied", "(Text zurückgezogen)")));
            assertThat(office.page("clerk", "/2017.html"), not(containsString("Was nicht bleiben soll")));
        }
    }

    /** 30 parents and 20 children in Garstedt, 10 parents and 1 child in Glashütte, 12 parents in Friedrichsgabe. */
    @Test
    void theGroupsReachedAreCountsOfPersons() {
        try (Office office = new Office(tokens, "01060953")) {
            Map<String, Map<Group, Integer>> groups = Map.of(
                    "friedrichsgabe", Map.of(Group.PARENTS, 12),
                    "garstedt", Map.of(Group.PARENTS, 30, Group.CHILDREN, 20),
                    "glashuette", Map.of(Group.PARENTS, 10, Group.CHILDREN, 1));
            groups.keySet().stream().sorted().forEach(key -> {
                UUID project = office.propose(office.space(key, key), "Ein Projekt");
                office.hold(project, "2017-05-04", groups.get(key));
                office.hold(project, "2018-05-04", Map.of(Group.YOUTHS, 9));
            });
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectWork.reached.PARENTS", is(52))
                    .body("projectWork.reached.CHILDREN", is(21))
                    .body("projectWork.reached.OTHERS", is(0))
                    .body("socialSpaces.projectWork.reached.CHILDREN", contains(0, 20, 1)));
            office.eventually(() -> office.get("clerk", "/2018").body("projectWork.reached.YOUTHS", is(27)));

            // Garstedt's team would know the one child from the city's number, and the parents' would tell it.
            office.get("mayor", "/2017")
                    .body("measures.participants", is(73))
                    .body("projectWork.reached.CHILDREN", equalTo("withheld"))
                    .body("projectWork.reached.PARENTS", equalTo("withheld"))
                    .body("projectWork.reached.OTHERS", is(0))
                    .body("socialSpaces.projectWork.reached.PARENTS", contains("withheld", "withheld", "withheld"));
            // Where nothing is small, all is told; the year before is told as in its own report.
            office.get("mayor", "/2018")
                    .body("projectWork.reached.YOUTHS", is(27))
                    .body("socialSpaces.projectWork.reached.YOUTHS", contains(9, 9, 9))
                    .body("yearsBefore.2017.projectWork.reached.CHILDREN", equalTo("withheld"));
            office.get("mayor", "/2018/figures/projectWork.reached.YOUTHS/evidence")
                    .statusCode(403);
            office.get("clerk", "/2018/figures/projectWork.reached.YOUTHS/evidence")
                    .body("total", is(27));
            office.get("team-garstedt", "/2017").body("projectWork.reached.CHILDREN", is(20));
            String page = office.page("mayor", "/2017.html");
            assertThat(page, containsString("<th scope=\"row\" class=\"name\">Kinder</th><td class=\"number\">nicht"));
            assertThat(page, not(containsString("<td class=\"number\">21</td>")));
        }
    }

    @Test
    void aYearLaterTheReportTellsWhatBecameOfAProject() {
        try (Office office = new Office(tokens, "01060954")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID cooking = office.propose(garstedt, "Kochgruppe");
            UUID mourning = office.propose(garstedt, "Trauergruppe");
            office.tell(new ProjectFollowedUp(cooking, false, null, null, day("2018-12-10")));
            office.tell(new ProjectFollowedUp(
                    cooking, true, true, office.text("Jeden zweiten Dienstag."), day("2018-12-11")));
            // Recorded last, but of a day before: it does not replace the other one.
            office.tell(
                    new ProjectFollowedUp(cooking, false, null, office.text("Gerade ist Pause."), day("2018-12-09")));
            office.tell(new ProjectFollowedUp(mourning, false, null, null, day("2018-12-20")));
            office.tell(new ProjectFollowedUp(cooking, true, false, null, day("2019-12-11")));
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2019").body("projectWork.followUps.asked", is(1)));
            office.eventually(() -> office.get("clerk", "/2018")
                    .body("projectWork.followUps.asked", is(2))
                    .body("projectWork.followUps.stillRunning", is(1))
                    .body("projectWork.followUps.familiesHelp", is(1))
                    .body("socialSpaces[0].projectWork.followUps.asked", is(2))
                    .body("followUps.title", contains("Kochgruppe", "Trauergruppe"))
                    .body("followUps.note", contains("Jeden zweiten Dienstag.", null)));
            office.get("clerk", "/2018/figures/projectWork.followUps.stillRunning/evidence")
                    .body("total", is(1));
            String page = office.page("clerk", "/2018.html");
            assertThat(
                    page,
                    containsString("Nachgefragt wurde bei 2 Projekten, die vor mindestens einem Jahr zu Ende gingen."
                            + " Davon läuft 1 weiter, davon 1 mit der Hilfe von Familien."));
            assertThat(
                    page,
                    containsString("Kochgruppe, Sozialraum Garstedt: läuft weiter; Familien helfen mit (11.12.2018)."
                            + " Jeden zweiten Dienstag."));
            assertThat(
                    office.page("clerk", "/2019.html"),
                    containsString("Davon läuft 1 weiter, davon keines mit der Hilfe von Familien."));
        }
    }

    /** B 16/0179: family centres with at least half a post in every social space, as decided in the summer of 2015. */
    @Test
    void theReportTellsTheFamilyCentresPostsAtTheYearsEnd() {
        try (Office office = new Office(tokens, "01060955")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID centre = newId();
            UUID first = newId();
            office.tell(new FamilyCentreStaffed(first, centre, garstedt, 25, day("2015-09-01"), null));
            UUID second = newId();
            office.tell(new FamilyCentreStaffed(second, centre, garstedt, 60, day("2017-07-01"), first));
            office.tell(new FamilyCentreStaffed(newId(), centre, garstedt, 30, day("2018-02-01"), second));
            office.tell(new FamilyCentreStaffed(newId(), newId(), glashuette, 40, day("2016-01-01"), null));

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("networkWork.total.familyCentrePosts", is(100))
                    .body("networkWork.socialSpaces.figures.familyCentrePosts", contains(60, 40)));
            office.get("clerk", "/2016").body("networkWork.socialSpaces.figures.familyCentrePosts", contains(25, 40));
            office.get("clerk", "/2017/figures/networkWork.socialSpaces.garstedt.figures.familyCentrePosts/evidence")
                    .body("total", is(60))
                    .body("items.adds", contains(25, 35));
            office.get("clerk", "/2017")
                    .body("networkWork.total.spacesWithHalfAPost", is(1))
                    .body("networkWork.socialSpaces.figures.spacesWithHalfAPost", contains(1, 0));
            office.get("clerk", "/2016").body("networkWork.total.spacesWithHalfAPost", is(0));
            office.get("clerk", "/2018").body("networkWork.total.spacesWithHalfAPost", is(0));
            office.get("clerk", "/2018/figures/networkWork.total.spacesWithHalfAPost/evidence")
                    .body("total", is(0))
                    .body("items.adds", contains(1, -1));
            // Two centres together have it as well, from the day on which the second came.
            office.tell(new FamilyCentreStaffed(newId(), newId(), glashuette, 10, day("2016-12-31"), null));
            office.eventually(() -> office.get("clerk", "/2016")
                    .body("networkWork.socialSpaces.figures.spacesWithHalfAPost", contains(0, 1)));
            assertThat(
                    office.page("clerk", "/2018.html"),
                    containsString("Mindestens eine halbe Stelle in Familienzentren hat 1 von 2 Sozialräumen."));
        }
    }
}
