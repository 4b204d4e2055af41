package org.sozialraum.system;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;
import static org.sozialraum.system.RunningSystem.Service.BUDGET;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.stack.signin.Accounts;
import org.sozialraum.system.Calls.Answer;
import org.sozialraum.system.Calls.Call;
import org.sozialraum.system.RunningSystem.Service;

/**
 * A youth office of its own for a walk, with every demo account, two social spaces and two providers: the first works in
 * Garstedt only, the second in both. What stands in three corners (the first in Garstedt, the second in Glashütte, the
 * second in Garstedt) shows own space and other space, own provider and other provider.
 */
final class WalkedOffice {

    private static final String GARSTEDT = "garstedt";
    private static final String GLASHUETTE = "glashuette";
    private static final String FIRST = "provider-one";
    private static final String SECOND = "provider-two";
    private static final List<String> MAKERS =
            List.of("clerk", "section-head", "office-head", "administrator", "co-signer", "mayor", "finance-system");

    private final String ags;
    private final Calls calls;
    private final List<Thing> things = new ArrayList<>();
    private final List<Corner> corners;

    private WalkedOffice(String ags, Calls calls) {
        this.ags = ags;
        this.calls = calls;
        this.corners = List.of(
                new Corner(ags, GARSTEDT, FIRST, providersIn(GARSTEDT)),
                new Corner(ags, GLASHUETTE, SECOND, providersIn(GLASHUETTE)),
                new Corner(ags, GARSTEDT, SECOND, providersIn(GARSTEDT)));
    }

    /** Sets the office up through the public interfaces; where an operation is new, out of its schema. */
    static WalkedOffice open(String ags, Calls calls, List<Operation> operations, Expectations expectations) {
        WalkedOffice office = new WalkedOffice(ags, calls);
        office.places();
        office.money();
        office.corners.forEach(office::way);
        office.whateverElseStandsInAPath(operations, expectations);
        return office;
    }

    String ags() {
        return ags;
    }

    List<Thing> things() {
        return things;
    }

    List<Corner> corners() {
        return corners;
    }

    /** All demo accounts, as accounts of this office. */
    List<Account> accounts() {
        return Accounts.all().stream()
                .filter(account -> account.youthOffice().equals(Accounts.NORDERSTEDT))
                .map(account -> Accounts.find(account.name() + "@" + ags).orElseThrow())
                .toList();
    }

    Corner cornerOf(Thing thing) {
        return corners.stream()
                .filter(corner ->
                        corner.space.equals(thing.space()) && thing.providers().contains(corner.provider))
                .findFirst()
                .orElse(corners.getFirst());
    }

    private static Set<String> providersIn(String space) {
        return space.equals(GARSTEDT) ? Set.of(FIRST, SECOND) : Set.of(SECOND);
    }

    private void places() {
        keep(
                "youth-offices",
                post("administrator", PROJECT, "/youth-offices", Map.of("ags", ags, "name", "Jugendamt")));
        for (String key : List.of(GARSTEDT, GLASHUETTE)) {
            JsonNode space = post(
                    "administrator",
                    PROJECT,
                    "/social-spaces",
                    Map.of("youthOffice", ags, "key", key, "name", nameOf(key), "population", 16_000));
            things.add(new Thing("social-spaces", idOf(space), nameOf(key), ags, key, providersIn(key), false));
        }
        for (String key : List.of(FIRST, SECOND)) {
            List<String> spaces = things.stream()
                    .filter(thing -> thing.noun().equals("social-spaces"))
                    .filter(thing -> thing.isOfProvider(key))
                    .map(Thing::id)
                    .toList();
            JsonNode organisation = post(
                    "clerk",
                    PROJECT,
                    "/organisations",
                    Map.of("key", key, "name", key, "kind", "OUTPATIENT_PROVIDER", "socialSpaceIds", spaces));
            keep("organisations", organisation, null, Set.of(key));
        }
    }

    /** A name that stands in no other place, so that a page shows it or does not. */
    private String nameOf(String space) {
        return "Sozialraum " + space + " von " + ags;
    }

    private void money() {
        keep(
                "resolutions",
                post(
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
            post("clerk", BUDGET, "/fiscal-years", Map.of("year", 2017));
            return get("clerk", BUDGET, "/budget-lines?year=2017").path("items").size() == 2;
        });
        for (JsonNode line : get("clerk", BUDGET, "/budget-lines?year=2017").path("items")) {
            Thing space = things.stream()
                    .filter(thing ->
                            thing.id().equals(line.path("socialSpaceId").asText()))
                    .findFirst()
                    .orElseThrow();
            keep("budget-lines", line, space.space(), space.providers());
        }
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
            things.stream()
                    .filter(thing -> thing.noun().equals(noun)
                            && thing.isOfSpace(corner.space)
                            && (!noun.equals("organisations")
                                    || thing.providers().contains(corner.provider)))
                    .forEach(thing -> corner.has(noun, thing.id()));
        }
        JsonNode need = post(
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
        keep("needs", need, corner.space, corner.providersInTheSpace);
        corner.has("needs", idOf(need));
        String project = project(corner);
        String commitment = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get("clerk", BUDGET, "/commitments?projectId=" + project)
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode())
                .path("id")
                .asText();
        keep("commitments", commitment, corner, true);
        String authorised = order(corner, commitment);
        act("section-head", BUDGET, "/payment-orders/" + authorised + "/certification", Map.of());
        act("office-head", BUDGET, "/payment-orders/" + authorised + "/authorisation", Map.of());
        keep("payment-orders", authorised, corner, true);
        keep("payment-orders", order(corner, commitment), corner, false);
    }

    private String project(Corner corner) {
        JsonNode project = post(
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
                        entry("on", "2017-03-01")));
        String id = idOf(project);
        keep("projects", id, corner, false);
        act(corner.provider, PROJECT, "/projects/" + id + "/application", Map.of("on", "2017-03-02"));
        act("section-head", PROJECT, "/projects/" + id + "/approval", Map.of("amount", 100.00, "on", "2017-03-03"));
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
        return idOf(await().atMost(Duration.ofSeconds(30))
                .until(() -> send("clerk", BUDGET, "/payment-orders", order), answer -> answer.status() == 201)
                .json());
    }

    /** Nouns that the walk has no recipe for: one thing in each corner, out of the schema of the POST to their list. */
    private void whateverElseStandsInAPath(List<Operation> operations, Expectations expectations) {
        Set<String> missing = new TreeSet<>();
        operations.forEach(operation -> operation.parts().stream()
                .filter(part -> part.parameter().equals("id"))
                .filter(part -> things.stream().noneMatch(thing -> thing.noun().equals(part.noun())))
                .forEach(part -> missing.add(part.noun())));
        for (String noun : missing) {
            Operation making = operations.stream()
                    .filter(operation -> operation.makes().filter(noun::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the walk has no " + noun + ": give WalkedOffice a recipe"));
            String maker = MAKERS.stream()
                    .filter(role -> expectations.reach(making.name(), role).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody may make " + noun + ": give it its expectations"));
            for (Corner corner : corners) {
                SchemaBody body = new SchemaBody(making.document(), corner);
                Answer made = send(
                        maker,
                        making.service(),
                        "/" + noun,
                        body.of(making.bodySchema().orElseThrow()));
                if (made.status() != 201) {
                    throw new AssertionError("the walk cannot make " + noun + " out of the schema, give WalkedOffice a"
                            + " recipe or SchemaBody a value: " + made.body());
                }
                keep(noun, idOf(made.json()), corner, false);
            }
        }
    }

    private void keep(String noun, JsonNode made) {
        keep(noun, made, null, Set.of());
    }

    private void keep(String noun, String id, Corner corner, boolean authorised) {
        things.add(new Thing(noun, id, id, ags, corner.space, Set.of(corner.provider), authorised));
        corner.has(noun, id);
    }

    private void keep(String noun, JsonNode made, String space, Set<String> providers) {
        things.add(new Thing(noun, idOf(made), idOf(made), ags, space, providers, false));
    }

    private static String idOf(JsonNode made) {
        return made.path("id").asText();
    }

    private JsonNode get(String account, Service service, String path) {
        return calls.send(Call.get(service, "/api/v1" + path, token(account))).json();
    }

    private JsonNode post(String account, Service service, String path, Object body) {
        return succeeded(account, path, send(account, service, path, body));
    }

    private void act(String account, Service service, String path, Object body) {
        succeeded(account, path, send(account, service, path, body));
    }

    private static JsonNode succeeded(String account, String path, Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(account + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private Answer send(String account, Service service, String path, Object body) {
        String json = new ObjectMapper().valueToTree(body).toString();
        return calls.send(new Call(service, "POST", "/api/v1" + path, token(account), "application/json", json));
    }

    private String token(String account) {
        return calls.token(Accounts.find(account + "@" + ags).orElseThrow());
    }
}
