package org.sozialraum.system;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;
import static org.sozialraum.system.RunningSystem.Service.BUDGET;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.system.Calls.Answer;
import org.sozialraum.system.RunningSystem.Service;

/** How a walked office comes by its things: through the public interfaces; where a noun has no recipe, out of its schema. */
final class OfficeRecipes {

    private static final List<String> MAKERS =
            List.of("clerk", "section-head", "office-head", "administrator", "co-signer", "mayor", "finance-system");

    private final WalkedOffice office;

    OfficeRecipes(WalkedOffice office) {
        this.office = office;
    }

    /** Sets the whole office up. */
    void follow(List<Operation> operations, Expectations expectations) {
        places();
        money();
        office.corners().forEach(this::way);
        terms();
        office.corners().forEach(this::meetings);
        report();
        texts();
        whateverElseStandsInAPath(operations, expectations);
    }

    /** What holds in a social space from when to when; a year later in each corner, since two share a space. */
    private void terms() {
        for (int i = 0; i < office.corners().size(); i++) {
            Corner corner = office.corners().get(i);
            String space = corner.idOf("socialSpaceId");
            String provider = corner.idOf("organisationId");
            String from = (2015 + i) + "-01-01";
            Map<String, Object> contract = Map.of(
                    "organisationId", provider, "socialSpaceId", space, "from", from, "to", (2015 + i) + "-12-31");
            make("provider-contracts", corner, contract);
            make("network-models", corner, Map.of("socialSpaceId", space, "model", "SOCIAL_SPACE_TEAM", "from", from));
            Map<String, Object> centre = Map.of(
                    "key", "centre-" + i, "name", "x", "kind", "FAMILY_CENTRE", "socialSpaceIds", List.of(space));
            Map<String, Object> share = Map.of(
                    "organisationId",
                    WalkedOffice.idOf(office.post("clerk", PROJECT, "/organisations", centre)),
                    "socialSpaceId",
                    space,
                    "percentOfAPost",
                    50,
                    "from",
                    from);
            make("family-centre-posts", corner, share);
        }
    }

    /** A meeting that is planned, with the corner's provider invited, and the task out of another one that was held. */
    private void meetings(Corner corner) {
        Map<String, Object> plan = Map.of(
                "socialSpaceId",
                corner.idOf("socialSpaceId"),
                "plannedFor",
                "2017-03-09",
                "invitedOrganisationIds",
                List.of(corner.idOf("organisationId")));
        make("network-meetings", corner, plan);
        Answer planned = office.send("clerk", PROJECT, "/network-meetings", plan);
        Map<String, Object> holding = Map.of(
                "heldOn",
                "2017-03-09",
                "presentOrganisationIds",
                List.of(corner.idOf("organisationId")),
                "decisions",
                List.of(),
                "tasks",
                List.of(Map.of(
                        "text",
                        "Raum suchen",
                        "organisationId",
                        corner.idOf("organisationId"),
                        "dueOn",
                        "2017-04-30")));
        String path = "/network-meetings/" + WalkedOffice.idOf(planned.json()) + "/holding";
        JsonNode held = office.actOnSeen(planned.tag(), "clerk", PROJECT, path, holding);
        office.keep("network-tasks", held.at("/tasks/0/id").asText(), corner, false);
    }

    private void make(String noun, Corner corner, Map<String, Object> body) {
        office.keep(noun, WalkedOffice.idOf(office.post("clerk", PROJECT, "/" + noun, body)), corner, false);
    }

    /** A report that the clerk commented and three people signed, as soon as reporting-service has read all events. */
    private void report() {
        String comment = "/annual-reports/2017/comments/MONEY";
        office.putOnSeen("clerk", REPORTING, comment, Map.of("text", "Das Geld hat gereicht."));
        String versions = "/annual-reports/2017/versions";
        office.post("clerk", REPORTING, versions, Map.of("number", "M 18/0042", "date", "2018-03-15"));
        for (String signatory : List.of("clerk", "section-head", "office-head")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> office.send(signatory, REPORTING, versions + "/1/signatures", Map.of()),
                            answer -> answer.status() == 200);
        }
    }

    /** Each service has texts of its own under the same noun. */
    private void texts() {
        for (Service service : List.of(BUDGET, PROJECT, REPORTING)) {
            JsonNode text = office.get("clerk", service, "/texts").path("items").get(0);
            office.keep(Thing.of(service, "texts"), text, null, Set.of());
        }
    }

    private void places() {
        office.keep(
                "youth-offices",
                office.post(
                        "administrator", PROJECT, "/youth-offices", Map.of("ags", office.ags(), "name", "Jugendamt")));
        for (String key : List.of(WalkedOffice.GARSTEDT, WalkedOffice.GLASHUETTE)) {
            JsonNode space = office.post(
                    "administrator",
                    PROJECT,
                    "/social-spaces",
                    Map.of("youthOffice", office.ags(), "key", key, "name", nameOf(key), "population", 16_000));
            office.things()
                    .add(new Thing(
                            "social-spaces",
                            WalkedOffice.idOf(space),
                            nameOf(key),
                            office.ags(),
                            key,
                            WalkedOffice.providersIn(key),
                            false));
        }
        for (String key : List.of(WalkedOffice.FIRST, WalkedOffice.SECOND)) {
            List<String> spaces = office.things().stream()
                    .filter(thing -> thing.noun().equals("social-spaces"))
                    .filter(thing -> thing.isOfProvider(key))
                    .map(Thing::id)
                    .toList();
            JsonNode organisation = office.post(
                    "clerk",
                    PROJECT,
                    "/organisations",
                    Map.of("key", key, "name", key, "kind", "OUTPATIENT_PROVIDER", "socialSpaceIds", spaces));
            office.keep("organisations", organisation, null, Set.of(key));
        }
    }

    /** A name that stands in no other place, so that a page shows it or does not. */
    private String nameOf(String space) {
        return "Sozialraum " + space + " von " + office.ags();
    }

    private void money() {
        office.keep(
                "resolutions",
                office.post(
                        "clerk",
                        BUDGET,
                        "/resolutions",
                        Map.of(
                                "number", "B 16/0179",
                                "title", "Netzwerkarbeit",
                                "committee", "Jugendhilfeausschuss",
                                "decidedOn", "2016-05-26",
                                "funding", funding())));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            office.post("clerk", BUDGET, "/fiscal-years", Map.of("year", 2017));
            return office.get("clerk", BUDGET, "/budget-lines?year=2017")
                            .path("items")
                            .size()
                    == 2;
        });
        for (JsonNode line :
                office.get("clerk", BUDGET, "/budget-lines?year=2017").path("items")) {
            Thing space = office.things().stream()
                    .filter(thing ->
                            thing.id().equals(line.path("socialSpaceId").asText()))
                    .findFirst()
                    .orElseThrow();
            office.keep("budget-lines", line, space.space(), space.providers());
        }
        office.keep("transfers", transfer());
        // All lines here are of one product account with money: the cover is outside, the purpose off the plan.
        office.keep("over-plan-requests", office.post("clerk", BUDGET, "/over-plan-requests", overPlanRequest()));
        for (String noun : List.of("blocks", "supplements")) {
            office.keep(noun, office.post("office-head", BUDGET, "/fiscal-years/2017/" + noun, aCouncilsAct(noun)));
        }
        // Without a product account it belongs to no line, and so blocks none.
        office.keep(
                "unresolved-payments",
                office.post(
                        "finance-system",
                        BUDGET,
                        "/imports/bookings",
                        Map.of("documentNumber", "walk-1", "valueDate", "2017-06-01", "amount", 1.00)));
    }

    private JsonNode transfer() {
        List<String> lines = lines();
        return office.post(
                "office-head",
                BUDGET,
                "/transfers",
                Map.of(
                        "fromBudgetLineId",
                        lines.getFirst(),
                        "toBudgetLineId",
                        lines.getLast(),
                        "amount",
                        1.00,
                        "reason",
                        "Bedarf"));
    }

    private Map<String, Object> overPlanRequest() {
        return Map.of(
                "kind",
                "OFF_PLAN",
                "budgetLineId",
                lines().getFirst(),
                "earmark",
                "Sprachmittlung",
                "amount",
                1.00,
                "reason",
                "Mehr Familien",
                "whyNotDeferrable",
                "Es beginnt bald",
                "cover",
                List.of(Map.of("externalProductAccount", "DEMO-0001", "amount", 1.00)));
    }

    private Map<String, Object> aCouncilsAct(String noun) {
        Map<String, Object> act = new HashMap<>(Map.of(
                "resolution",
                Map.of("number", "B 17/0311", "committee", "Stadtvertretung", "decidedOn", "2017-06-01"),
                "reason",
                "Haushaltslage",
                "lines",
                List.of(Map.of("budgetLineId", lines().getFirst(), "amount", 1.00))));
        if (noun.equals("supplements")) {
            act.put("change", "RAISE");
        }
        return act;
    }

    private List<String> lines() {
        return office.things().stream()
                .filter(thing -> thing.noun().equals("budget-lines"))
                .map(Thing::id)
                .toList();
    }

    private static Map<String, Object> funding() {
        return Map.of(
                "amountPerSocialSpace",
                21840.00,
                "fromYear",
                2017,
                "productAccount",
                "DEMO-0000",
                "earmarks",
                List.of(Map.of("name", "Netzwerkarbeit", "amount", 21840.00, "coverable", true)));
    }

    /** From a need to a payment that is authorised, and one that is not. */
    private void way(Corner corner) {
        for (String noun : List.of("social-spaces", "organisations", "resolutions", "budget-lines")) {
            office.things().stream()
                    .filter(thing -> thing.noun().equals(noun)
                            && thing.isOfSpace(corner.space)
                            && (!noun.equals("organisations")
                                    || thing.providers().contains(corner.provider)))
                    .forEach(thing -> corner.has(noun, thing.id()));
        }
        JsonNode need = office.post(
                "team-" + corner.space,
                PROJECT,
                "/needs",
                Map.of(
                        "socialSpaceId", corner.idOf("socialSpaceId"),
                        "voice", "PARENT_OR_FAMILY",
                        "source", "HOME_VISIT",
                        "topic", "Gemeinsam kochen",
                        "missing", "Ein Ort zum Kochen",
                        "month", "2017-02"));
        office.keep("needs", need, corner.space, corner.providersInTheSpace);
        corner.has("needs", WalkedOffice.idOf(need));
        String project = project(corner);
        String commitment = commitmentOf(project);
        office.keep("commitments", commitment, corner, true);
        JsonNode plan = office.post(
                "clerk",
                BUDGET,
                "/commitments/" + commitment + "/instalments",
                Map.of("instalments", List.of(Map.of("amount", 10.00, "dueOn", "2199-01-01"))));
        office.keep("instalments", plan.at("/instalments/0/id").asText(), corner, false);
        String authorised = order(corner, commitment);
        office.act("section-head", BUDGET, "/payment-orders/" + authorised + "/certification", Map.of());
        office.act("office-head", BUDGET, "/payment-orders/" + authorised + "/authorisation", Map.of());
        office.keep("payment-orders", authorised, corner, true);
        office.keep("payment-orders", order(corner, commitment), corner, false);
        claim(corner);
    }

    /** What a project that was paid more than it cost has to give back. */
    private void claim(Corner corner) {
        String project = approved(corner);
        String commitment = commitmentOf(project);
        String order = order(corner, commitment);
        office.act("section-head", BUDGET, "/payment-orders/" + order + "/certification", Map.of());
        office.act("office-head", BUDGET, "/payment-orders/" + order + "/authorisation", Map.of());
        office.act(
                "finance-system",
                BUDGET,
                "/payment-orders/" + order + "/execution",
                Map.of("documentNumber", "claim-" + order.substring(24), "valueDate", "2017-05-02"));
        String path = "/projects/" + project;
        office.act(corner.provider, PROJECT, path + "/start", Map.of("on", "2017-04-01"));
        office.act(
                corner.provider,
                PROJECT,
                path + "/outcomes",
                Map.of(
                        "kind", "SUCCESS",
                        "cause", "OTHER",
                        "text", "Es wird gekocht",
                        "lesson", "Erst fragen",
                        "on", "2017-06-15"));
        office.act(
                corner.provider,
                PROJECT,
                path + "/completion",
                Map.of("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-12-01"));
        office.act(
                corner.provider,
                PROJECT,
                path + "/statement",
                Map.of(
                        "report",
                        "Wie berichtet",
                        "costs",
                        List.of(Map.of("kind", "FOOD", "actual", 4.00)),
                        "income",
                        List.of(Map.of("source", "GRANT", "amount", 4.00)),
                        "on",
                        "2018-01-15"));
        office.act(
                "clerk",
                PROJECT,
                path + "/settlement",
                Map.of("recognisedCosts", List.of(Map.of("year", 2017, "amount", 4.00)), "on", "2018-02-01"));
        String claim = await().atMost(Duration.ofSeconds(30))
                .until(() -> claimOn(commitment), found -> !found.isMissingNode())
                .path("id")
                .asText();
        office.keep("repayment-claims", claim, corner, false);
    }

    private JsonNode claimOn(String commitment) {
        for (JsonNode claim : office.get("clerk", BUDGET, "/repayment-claims").path("items")) {
            if (commitment.equals(claim.path("commitmentId").asText())) {
                return claim;
            }
        }
        return MissingNode.getInstance();
    }

    private String commitmentOf(String project) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> office.get("clerk", BUDGET, "/commitments?projectId=" + project)
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode())
                .path("id")
                .asText();
    }

    private String project(Corner corner) {
        String id = approved(corner);
        office.keep("projects", id, corner, false);
        return id;
    }

    private String approved(Corner corner) {
        JsonNode project = office.post(
                corner.provider,
                PROJECT,
                "/projects",
                Map.ofEntries(
                        entry("socialSpaceId", corner.idOf("socialSpaceId")),
                        entry("title", "Kochgruppe"),
                        entry("needIds", List.of(corner.idOf("needId"))),
                        entry("applicantId", corner.idOf("applicantId")),
                        entry("year", 2017),
                        entry("requestedAmount", 100.00),
                        entry("description", "Eltern kochen gemeinsam"),
                        entry("targetGroup", "FAMILIES"),
                        entry("costs", List.of(Map.of("kind", "FOOD", "amount", 100.00))),
                        entry("from", "2017-04-01"),
                        entry("until", "2017-12-01"),
                        entry("nothingBegun", true),
                        entry("on", "2017-03-01")));
        String id = WalkedOffice.idOf(project);
        office.act(corner.provider, PROJECT, "/projects/" + id + "/application", Map.of("on", "2017-03-02"));
        office.act(
                "section-head", PROJECT, "/projects/" + id + "/approval", Map.of("amount", 100.00, "on", "2017-03-03"));
        return id;
    }

    private String order(Corner corner, String commitment) {
        Map<String, Object> order = Map.of(
                "commitmentId",
                commitment,
                "payeeId",
                corner.idOf("payeeId"),
                "amount",
                10.00,
                "reason",
                "Lebensmittel");
        // The organisation may take a moment to arrive by its event.
        return WalkedOffice.idOf(await().atMost(Duration.ofSeconds(30))
                .until(() -> office.send("clerk", BUDGET, "/payment-orders", order), answer -> answer.status() == 201)
                .json());
    }

    /** Nouns that the walk has no recipe for: one thing in each corner, out of the schema of the POST to their list. */
    private void whateverElseStandsInAPath(List<Operation> operations, Expectations expectations) {
        Set<String> missing = new TreeSet<>();
        operations.forEach(operation -> operation.parts().stream()
                .filter(part -> part.parameter().equals("id"))
                .filter(part ->
                        office.things().stream().noneMatch(thing -> thing.isOf(operation.service(), part.noun())))
                .forEach(part -> missing.add(part.noun())));
        for (String noun : missing) {
            Operation making = operations.stream()
                    .filter(operation -> operation.makes().filter(noun::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the walk has no " + noun + ": give OfficeRecipes one"));
            String maker = MAKERS.stream()
                    .filter(role -> expectations.reach(making.name(), role).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody may make " + noun + ": give it its expectations"));
            for (Corner corner : office.corners()) {
                SchemaBody body = new SchemaBody(making.document(), corner);
                Answer made = office.send(
                        maker,
                        making.service(),
                        "/" + noun,
                        body.of(making.bodySchema().orElseThrow()));
                if (made.status() != 201) {
                    throw new AssertionError("the walk cannot make " + noun + " out of the schema, give OfficeRecipes a"
                            + " recipe or SchemaBody a value: " + made.body());
                }
                office.keep(noun, WalkedOffice.idOf(made.json()), corner, false);
            }
        }
    }
}
