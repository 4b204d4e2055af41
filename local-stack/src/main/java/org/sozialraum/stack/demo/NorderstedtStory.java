package org.sozialraum.stack.demo;

import static org.sozialraum.stack.demo.ServiceClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.stack.demo.ServiceClient.Service;

/**
 * The world of the council paper B 16/0179, told through the public interfaces: Norderstedt's four social spaces, the money of 2016 and 2017, and the
 * four stories from which the paper draws its lesson. Figures and the fates of the stories are the paper's; days, sums of single projects and the
 * earlier resolution's number are assumed, and the texts say so. No persons.
 */
final class NorderstedtStory {
    private static final String CLERK = "clerk";
    private static final String ADMINISTRATOR = "administrator";
    private static final String ASSUMED = " (Vorführdaten, Tage und Beträge angenommen)";
    private static final int SPACES = 4;

    private final Service budget;
    private final Service project;
    private final Map<String, String> spaces = new LinkedHashMap<>();
    private final Map<String, String> organisations = new LinkedHashMap<>();

    NorderstedtStory(ServiceClient client) {
        this.budget = client.budget();
        this.project = client.project();
    }

    void tell() {
        office();
        organisations();
        networkWork();
        topics();
        money();
        cookingGroup();
        mourningGroup();
        sportsClubs();
        childrenOfMentallyIllParents();
        networkMeeting();
    }

    private void office() {
        project.post(
                ADMINISTRATOR,
                "/youth-offices",
                "office",
                json().put("ags", "01060063").put("name", "Jugendamt Norderstedt"));
        space("friedrichsgabe", "Friedrichsgabe", 15_000);
        space("mitte-harksheide", "Mitte/Harksheide", 20_000);
        space("garstedt", "Garstedt", 18_000);
        space("glashuette", "Glashütte", 16_000);
    }

    private void space(String key, String name, int population) {
        var body = json().put("youthOffice", "01060063")
                .put("key", key)
                .put("name", name)
                .put("population", population);
        spaces.put(key, idOf(project.post(ADMINISTRATOR, "/social-spaces", "space/" + key, body)));
    }

    private void organisations() {
        organisation(
                "provider-one",
                "Ambulanter Träger Eins",
                "OUTPATIENT_PROVIDER",
                spaces.keySet().toArray(String[]::new));
        organisation(
                "provider-two",
                "Stationärer Träger Zwei",
                "RESIDENTIAL_PROVIDER",
                spaces.keySet().toArray(String[]::new));
        organisation(
                "family-centre-friedrichsgabe", "Familienzentrum Friedrichsgabe", "FAMILY_CENTRE", "friedrichsgabe");
        organisation(
                "family-centre-mitte-harksheide",
                "Familienzentrum Mitte/Harksheide",
                "FAMILY_CENTRE",
                "mitte-harksheide");
        organisation("family-centre-garstedt", "Familienzentrum Garstedt", "FAMILY_CENTRE", "garstedt");
        organisation("family-centre-glashuette", "Familienzentrum Glashütte", "FAMILY_CENTRE", "glashuette");
    }

    private void organisation(String key, String name, String kind, String... spaceKeys) {
        var body = json().put("key", key).put("name", name).put("kind", kind);
        var ids = body.putArray("socialSpaceIds");
        for (var spaceKey : spaceKeys) {
            ids.add(spaces.get(spaceKey));
        }
        body.put("on", "2016-01-04");
        organisations.put(key, idOf(project.post(CLERK, "/organisations", "organisation/" + key, body)));
    }

    /**
     * A networker in each space until 2016 and the whole team from 2017 on: the paper's. That it began on 1 January 2014, the contracts' terms and the
     * half posts of the family centres are assumed.
     */
    private void networkWork() {
        for (var space : spaces.keySet()) {
            networkModel(space, "DEDICATED_NETWORKER", "2014-01-01");
            networkModel(space, "SOCIAL_SPACE_TEAM", "2017-01-01");
            contract("provider-one", space);
            contract("provider-two", space);
            var post = json().put("organisationId", organisations.get("family-centre-" + space))
                    .put("socialSpaceId", spaces.get(space))
                    .put("percentOfAPost", 50)
                    .put("from", "2016-01-01");
            project.post(CLERK, "/family-centre-posts", "post/" + space, post);
        }
    }

    private void networkModel(String space, String model, String from) {
        var body = json().put("socialSpaceId", spaces.get(space))
                .put("model", model)
                .put("from", from);
        project.post(CLERK, "/network-models", "network-model/" + space + "/" + from, body);
    }

    private void contract(String provider, String space) {
        var body = json().put("organisationId", organisations.get(provider))
                .put("socialSpaceId", spaces.get(space))
                .put("from", "2017-01-01")
                .put("to", "2020-12-31");
        project.post(CLERK, "/provider-contracts", "contract/" + provider + "/" + space, body);
    }

    private void topics() {
        for (var topic : List.of("Gemeinsam kochen", "Trauer", "Sport", "Kinder psychisch kranker Eltern")) {
            project.post(CLERK, "/topics", "topic/" + topic, json().put("name", topic));
        }
    }

    private void money() {
        var earlier = resolution(
                "(ohne Nummer, angenommen)",
                "Sozialraumorientierung 2014 bis 2016 (früherer Beschluss, angenommen)",
                "2015-11-26",
                2016,
                2016);
        earmark(earlier, "Kollegiale Beratung", "9360.00", false);
        earmark(earlier, "Netzwerkarbeit", "12480.00", false);
        budget.post(CLERK, "/resolutions", "resolution/2016", earlier);

        var paper = resolution("B 16/0179", "Sozialraumorientierung 2017 ff Netzwerkarbeit", "2016-05-26", 2017, null);
        earmark(paper, "Netzwerkarbeit", "21840.00", true);
        budget.post(CLERK, "/resolutions", "resolution/2017", paper);

        openYear(2016, "2016-01-04");
        openYear(2017, "2017-01-02");
    }

    /** The product account's number is the city's own business, so the demo shows a stand-in that cannot be taken for one. */
    private static ObjectNode resolution(String number, String title, String decidedOn, int fromYear, Integer toYear) {
        var body = json().put("number", number)
                .put("title", title)
                .put("committee", "Jugendhilfeausschuss")
                .put("decidedOn", decidedOn);
        body.putObject("funding")
                .put("amountPerSocialSpace", new BigDecimal("21840.00"))
                .put("fromYear", fromYear)
                .put("toYear", toYear)
                .put("productAccount", "DEMO-0000")
                .putArray("earmarks");
        body.putObject("reportingDuty").put("interval", "YEARLY").put("dueOn", "03-31");
        return body;
    }

    private static void earmark(ObjectNode resolution, String name, String amount, boolean coverable) {
        resolution
                .withObject("/funding")
                .withArray("earmarks")
                .addObject()
                .put("name", name)
                .put("amount", new BigDecimal(amount))
                .put("coverable", coverable);
    }

    /** Registering a space makes no money by itself: a year gets lines for the spaces that budget-service has heard of, so it is opened again until all four have one. */
    private void openYear(int year, String on) {
        var body = json().put("year", year).put("on", on);
        budget.post(CLERK, "/fiscal-years", "year/" + year, body);
        budget.getWhen(CLERK, "/budget-lines?year=" + year, lines -> {
            var complete = lines.path("items").size() == SPACES;
            if (!complete) {
                budget.post(CLERK, "/fiscal-years", "year/" + year + "/" + UUID.randomUUID(), body);
            }
            return complete;
        });
    }

    /** Parents asked for it, started it and help to run it: the paper's success. */
    private void cookingGroup() {
        var need = need(
                CLERK,
                "garstedt",
                "PARENT_OR_FAMILY",
                "HOME_VISIT",
                "Gemeinsam kochen",
                "Im Sozialraum gibt es ein Osterfrühstück im Haus des ambulanten Trägers.",
                "Es fehlt ein Ort, an dem Familien miteinander kochen und essen können.",
                "Am späten Nachmittag, zu Fuß erreichbar, mit den Kindern zusammen.",
                "2017-02");
        // The second person: whoever entered a need does not release its text.
        project.post("team-garstedt", "/needs/" + need + "/release", "release/cooking", json().put("on", "2017-02-15"));
        var group = new ProjectTale("cooking", "provider-one", "garstedt");
        group.propose(
                "Kochgruppe",
                "Eltern kochen einmal in der Woche miteinander und mit ihren Kindern" + ASSUMED + ".",
                need,
                "FAMILIES",
                "1200.00",
                "2017-02-20",
                "2017-03-20",
                "2017-12-07");
        group.fund("1200.00", "2017-03-01", "2017-03-09", "2017-03-20");
        group.measure("Erster Kochnachmittag", "2017-03-23", 12);
        group.measure("Kochen mit Gerichten aus vielen Ländern", "2017-05-18", 15);
        group.measure("Sommerfest mit Büfett", "2017-07-13", 24);
        group.pay("400.00", "Lebensmittel und Küchengeräte, erster Teil", "2017-04-24", "DEMO-2017-0001", "2017-05-02");
        group.outcome(
                "SUCCESS",
                "FAMILIES_STARTED_IT",
                "Die Kochgruppe trägt, weil Eltern sie begonnen haben und selbst mit organisieren.",
                "Erst fragen, was gewünscht wird, dann gemeinsam beginnen.",
                "2017-11-30");
        group.complete("SUCCESS", true, "2017-12-07");
        var lasting = offer(
                "garstedt",
                "provider-one",
                "Gemeinsam kochen",
                "Offene Kochgruppe",
                "Familienzentrum Garstedt (Ort angenommen)",
                "53.684500",
                "9.985000",
                "2018-01-15");
        lasting.put("projectId", group.id).put("timesNote", "nicht in den Ferien");
        lasting.withArray("ageBands").add("ALL_AGES");
        lasting.withArray("times")
                .addObject()
                .put("weekday", "THURSDAY")
                .put("from", "16:00")
                .put("to", "18:30");
        project.post(CLERK, "/offers", "offer/cooking", lasting);
    }

    /** On the map of offers; where and when is assumed. */
    private ObjectNode offer(
            String space,
            String provider,
            String topic,
            String title,
            String place,
            String latitude,
            String longitude,
            String on) {
        var body = json().put("socialSpaceId", spaces.get(space))
                .put("organisationId", organisations.get(provider))
                .put("topic", topic)
                .put("title", title)
                .put("description", title + ASSUMED + ".")
                .put("place", place)
                .put("lowThreshold", true)
                .put("on", on);
        body.putObject("location")
                .put("latitude", new BigDecimal(latitude))
                .put("longitude", new BigDecimal(longitude));
        body.putArray("ageBands");
        body.putArray("times");
        body.putArray("languages").add("de");
        body.putArray("accessibility").add("STEP_FREE");
        body.putObject("contact").put("website", "https://" + provider + ".example.org/");
        return body;
    }

    private void mourningGroup() {
        var need = need(
                CLERK,
                "friedrichsgabe",
                "CHILD_OR_YOUTH",
                "YOUTH_PARTICIPATION",
                "Trauer",
                "Es gibt offene Angebote für Kinder, aber keines, in dem über Verlust gesprochen wird.",
                "Kinder, die jemanden verloren haben, wünschen sich andere Kinder, denen es ebenso geht.",
                "In einer kleinen Gruppe, in vertrauten Räumen, ohne Anmeldung über ein Amt.",
                "2017-03");
        var group = new ProjectTale("mourning", "provider-two", "friedrichsgabe");
        group.propose(
                "Trauergruppe für Kinder",
                "Kinder, die trauern, treffen sich alle zwei Wochen und werden begleitet" + ASSUMED + ".",
                need,
                "CHILDREN",
                "2400.00",
                "2017-03-27",
                "2017-04-24",
                "2017-12-14");
        group.fund("2400.00", "2017-04-03", "2017-04-10", "2017-04-24");
        group.measure("Erstes Treffen der Gruppe", "2017-05-04", 6);
        group.measure("Gemeinsamer Nachmittag mit den Familien", "2017-09-14", 14);
        group.pay("1500.00", "Begleitung der Gruppe bis zum Sommer", "2017-06-26", "DEMO-2017-0002", "2017-07-04");
        group.outcome(
                "SUCCESS",
                "FAMILIES_HELP_TO_RUN_IT",
                "Die Kinder kommen gern wieder: Der Ort ist ihnen vertraut, und Angehörige helfen bei den Treffen mit.",
                "Ein vertrauter Ort zählt mehr als ein neuer Raum.",
                "2017-12-01");
        group.complete("SUCCESS", true, "2017-12-14");
        var lasting = offer(
                "friedrichsgabe",
                "provider-two",
                "Trauer",
                "Trauergruppe für Kinder",
                "Familienzentrum Friedrichsgabe (Ort angenommen)",
                "53.734000",
                "10.003000",
                "2018-02-01");
        lasting.put("projectId", group.id);
        lasting.withArray("ageBands").add("AGE_6_TO_9").add("AGE_10_TO_13");
        project.post(CLERK, "/offers", "offer/mourning", lasting);
    }

    private void sportsClubs() {
        var body = json().put("socialSpaceId", spaces.get("glashuette"))
                .put("partnerKind", "SPORTS_CLUB")
                .put("tried", "Eine Trainerin oder ein Trainer sollte eine Schulung bekommen (Vorlage B 16/0179).");
        body.putObject("outcome")
                .put("kind", "DIFFICULTY")
                .put("cause", "NO_PARTNER_FOUND")
                .put(
                        "text",
                        "Ein engerer Kontakt zu den Sportvereinen ist bisher nicht gelungen, etwa um Kinder mit besonderem Bedarf dort aufzunehmen"
                                + ASSUMED + ".");
        body.put("on", "2017-06-30");
        project.post(CLERK, "/cooperation-attempts", "sports-clubs", body);
    }

    /** The need was named by professionals, not by the families: the paper's difficulty. */
    private void childrenOfMentallyIllParents() {
        var need = need(
                CLERK,
                "mitte-harksheide",
                "PROFESSIONAL",
                "OTHER",
                "Kinder psychisch kranker Eltern",
                "Es gibt Beratung für Erwachsene.",
                "Aus Sicht der Fachkräfte fehlt ein offenes Angebot für die Kinder.",
                "Niedrigschwellig und ohne Antrag.",
                "2017-01");
        var offer = new ProjectTale("mentally-ill-parents", "provider-one", "mitte-harksheide");
        offer.propose(
                "Angebot für Kinder psychisch kranker Eltern",
                "Ein offener Nachmittag für Kinder, deren Eltern psychisch erkrankt sind" + ASSUMED + ".",
                need,
                "CHILDREN",
                "3000.00",
                "2017-01-23",
                "2017-03-01",
                "2017-12-14");
        offer.fund("3000.00", "2017-02-01", "2017-02-08", "2017-03-01");
        offer.measure("Offener Nachmittag", "2017-03-15", 3);
        offer.pay("600.00", "Raum und Vorbereitung", "2017-03-20", "DEMO-2017-0003", "2017-03-28");
        offer.outcome(
                "DIFFICULTY",
                "NEED_NAMED_BY_PROFESSIONALS_ONLY",
                "Das Angebot wurde kaum genutzt: Der Bedarf war von Fachkräften benannt, nicht von den Familien.",
                "Vor dem nächsten Anlauf die Familien selbst fragen.",
                "2017-06-15");
        offer.discontinue("NOT", "2017-06-22");
    }

    /** The team of Garstedt looks at what was voiced there, and consults five days later; days, people's answers and tasks are assumed. */
    private void networkMeeting() {
        var need = need(
                CLERK,
                "garstedt",
                "CHILD_OR_YOUTH",
                "YOUTH_PARTICIPATION",
                "Sport",
                "Es gibt den Bolzplatz hinter der Schule.",
                "Jugendliche wünschen sich Fußball ohne Verein und ohne Beitrag.",
                "Am frühen Abend, auch im Winter.",
                "2017-05");
        var plan = json().put("socialSpaceId", spaces.get("garstedt")).put("plannedFor", "2017-06-08");
        plan.putArray("invitedOrganisationIds")
                .add(organisations.get("provider-one"))
                .add(organisations.get("provider-two"))
                .add(organisations.get("family-centre-garstedt"));
        plan.putArray("needIds").add(need);
        var path = "/network-meetings/"
                + idOf(project.post("team-garstedt", "/network-meetings", "network-meeting/plan", plan));
        var holding = json().put("heldOn", "2017-06-08")
                .put("minutes", "Über den Wunsch nach Fußball ohne Verein wurde beraten" + ASSUMED + ".");
        holding.putArray("presentOrganisationIds")
                .add(organisations.get("provider-one"))
                .add(organisations.get("family-centre-garstedt"));
        holding.putArray("decisions").addObject().put("needId", need).put("decision", "TAKEN_UP");
        holding.putArray("tasks")
                .addObject()
                .put("text", "Mit der Schule über die Halle sprechen")
                .put("organisationId", organisations.get("family-centre-garstedt"))
                .put("dueOn", "2017-07-14");
        project.postOnSeen("team-garstedt", path, "/holding", "network-meeting/holding", holding);
        var consultation = json().put("socialSpaceId", spaces.get("garstedt"))
                .put("heldOn", "2017-06-13")
                .put("cases", 3);
        consultation
                .putArray("organisationIds")
                .add(organisations.get("provider-one"))
                .add(organisations.get("provider-two"));
        project.post("section-head", "/peer-consultations", "peer-consultation", consultation);
    }

    private String need(
            String account,
            String space,
            String voice,
            String source,
            String topic,
            String existing,
            String missing,
            String conditions,
            String month) {
        var body = json().put("socialSpaceId", spaces.get(space))
                .put("voice", voice)
                .put("source", source)
                .put("topic", topic)
                .put("existing", existing)
                .put("missing", missing)
                .put("conditions", conditions)
                .put("month", month);
        return idOf(project.post(account, "/needs", "need/" + space + "/" + month, body));
    }

    private static String idOf(JsonNode thing) {
        return thing.path("id").textValue();
    }

    /** One project from its proposal to its end; each act is a step that is done once. */
    private final class ProjectTale {
        private final String name;
        private final String provider;
        private final String space;
        private String id;

        ProjectTale(String name, String provider, String space) {
            this.name = name;
            this.provider = provider;
            this.space = space;
        }

        void propose(
                String title,
                String description,
                String needId,
                String targetGroup,
                String amount,
                String on,
                String from,
                String until) {
            var body = json().put("socialSpaceId", spaces.get(space))
                    .put("title", title)
                    .put("description", description);
            body.putArray("needIds").add(needId);
            body.put("applicantId", organisations.get(provider))
                    .put("year", 2017)
                    .put("requestedAmount", new BigDecimal(amount))
                    .put("targetGroup", targetGroup)
                    .put("lowThreshold", true)
                    .put("from", from)
                    .put("until", until)
                    .put("nothingBegun", true)
                    .put("on", on);
            body.putArray("costs").addObject().put("kind", "MATERIAL").put("amount", new BigDecimal(amount));
            id = idOf(project.post(provider, "/projects", step("proposal"), body));
        }

        void fund(String amount, String appliedOn, String approvedOn, String startedOn) {
            act(provider, "/application", json().put("on", appliedOn));
            act(
                    "section-head",
                    "/approval",
                    json().put("amount", new BigDecimal(amount)).put("on", approvedOn));
            project.getWhen(
                    CLERK,
                    "/projects/" + id,
                    found -> isFundedOrLater(found.path("state").asText()));
            act(provider, "/start", json().put("on", startedOn));
        }

        /** Later states count too: a repeated load meets the project where the interrupted one left it. */
        private static boolean isFundedOrLater(String state) {
            return switch (state) {
                case "FUNDED", "RUNNING", "COMPLETED", "DISCONTINUED", "SETTLED" -> true;
                default -> false;
            };
        }

        void measure(String title, String heldOn, int participants) {
            var body = json().put("title", title).put("heldOn", heldOn).put("participants", participants);
            project.post(provider, "/projects/" + id + "/measures", step("measure/" + heldOn), body);
        }

        void pay(String amount, String reason, String on, String documentNumber, String valueDate) {
            var found = budget.getWhen(
                    CLERK,
                    "/commitments?projectId=" + id,
                    list -> list.path("items").size() == 1);
            var order = json().put("commitmentId", idOf(found.path("items").get(0)))
                    .put("payeeId", organisations.get(provider))
                    .put("amount", new BigDecimal(amount))
                    .put("reason", reason)
                    .put("on", on);
            var path = "/payment-orders/" + idOf(budget.post(CLERK, "/payment-orders", step("order"), order));
            budget.post("section-head", path + "/certification", step("certification"), json().put("on", on));
            budget.post("office-head", path + "/authorisation", step("authorisation"), json().put("on", on));
            budget.post(
                    "finance-system",
                    path + "/execution",
                    step("execution"),
                    json().put("documentNumber", documentNumber).put("valueDate", valueDate));
        }

        void outcome(String kind, String cause, String text, String lesson, String on) {
            act(
                    provider,
                    "/outcomes",
                    json().put("kind", kind)
                            .put("cause", cause)
                            .put("text", text)
                            .put("lesson", lesson)
                            .put("on", on));
        }

        void complete(String result, boolean familiesHelpToRun, String on) {
            act(
                    provider,
                    "/completion",
                    json().put("result", result)
                            .put("familiesHelpToRun", familiesHelpToRun)
                            .put("on", on));
        }

        void discontinue(String result, String on) {
            act(provider, "/discontinuation", json().put("result", result).put("on", on));
        }

        private void act(String account, String act, ObjectNode body) {
            project.post(account, "/projects/" + id + act, step(act), body);
        }

        private String step(String act) {
            return "project/" + name + "/" + act;
        }
    }
}
