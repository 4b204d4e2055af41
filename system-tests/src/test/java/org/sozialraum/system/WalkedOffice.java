package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    static final String GARSTEDT = "garstedt";
    static final String GLASHUETTE = "glashuette";
    static final String FIRST = "provider-one";
    static final String SECOND = "provider-two";

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

    /** An office with everything in it that the operations can name. */
    static WalkedOffice open(String ags, Calls calls, List<Operation> operations, Expectations expectations) {
        WalkedOffice office = new WalkedOffice(ags, calls);
        new OfficeRecipes(office).follow(operations, expectations);
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

    static Set<String> providersIn(String space) {
        return space.equals(GARSTEDT) ? Set.of(FIRST, SECOND) : Set.of(SECOND);
    }

    void keep(String noun, JsonNode made) {
        keep(noun, made, null, Set.of());
    }

    void keep(String noun, String id, Corner corner, boolean authorised) {
        things.add(new Thing(noun, id, id, ags, corner.space, Set.of(corner.provider), authorised));
        corner.has(noun, id);
    }

    void keep(String noun, JsonNode made, String space, Set<String> providers) {
        things.add(new Thing(noun, idOf(made), idOf(made), ags, space, providers, false));
    }

    static String idOf(JsonNode made) {
        return made.path("id").asText();
    }

    JsonNode get(String account, Service service, String path) {
        return calls.send(Call.get(service, "/api/v1" + path, token(account))).json();
    }

    JsonNode post(String account, Service service, String path, Object body) {
        return succeeded(account, path, send(account, service, path, body));
    }

    void act(String account, Service service, String path, Object body) {
        succeeded(account, path, send(account, service, path, body));
    }

    /** An act that names in {@code If-Match} the state that was seen. */
    JsonNode actOnSeen(String tag, String account, Service service, String path, Object body) {
        return onSeen(tag, account, service, "POST", path, body);
    }

    JsonNode putOnSeen(String account, Service service, String path, Object body) {
        String tag =
                calls.send(Call.get(service, "/api/v1" + path, token(account))).tag();
        return onSeen(tag, account, service, "PUT", path, body);
    }

    private JsonNode onSeen(String tag, String account, Service service, String method, String path, Object body) {
        String json = new ObjectMapper().valueToTree(body).toString();
        Call call = new Call(service, method, "/api/v1" + path, token(account), "application/json", json);
        return succeeded(account, path, calls.send(call, "If-Match", tag));
    }

    private static JsonNode succeeded(String account, String path, Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(account + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    Answer send(String account, Service service, String path, Object body) {
        String json = new ObjectMapper().valueToTree(body).toString();
        return calls.send(new Call(service, "POST", "/api/v1" + path, token(account), "application/json", json));
    }

    private String token(String account) {
        return calls.token(Accounts.find(account + "@" + ags).orElseThrow());
    }
}
