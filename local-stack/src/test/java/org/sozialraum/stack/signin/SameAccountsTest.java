package org.sozialraum.stack.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The sign-in of {@code ./run} and the Keycloak of {@code docker-compose.yml} know the same accounts, which say the same. */
class SameAccountsTest {

    private static final Path REALM = Path.of("..", "docker", "keycloak", "sozialraum-realm.json");
    private static final List<String> ATTRIBUTES = List.of("youth_office", "organisation", "social_space");

    @Test
    void keycloaksRealmHasTheAccountsAndClaimsOfTheLocalSignIn() throws IOException {
        Map<String, Object> here = Accounts.all().stream()
                .collect(Collectors.toMap(
                        Account::name, account -> new TreeMap<>(account.claims()), (one, two) -> two, TreeMap::new));

        assertEquals(lines(here), lines(ofTheRealm()));
    }

    @Test
    void everyAccountOfTheRealmHasTheDrawnPasswordAndNoOther() throws IOException {
        for (JsonNode user : realm().path("users")) {
            assertEquals(
                    1, user.path("credentials").size(), user.path("username").asText());
            assertEquals(
                    "${SOZIALRAUM_DEMO_PASSWORD}",
                    user.path("credentials").get(0).path("value").asText());
        }
    }

    @Test
    void theRealmKnowsTheRolesOfItsAccountsAndNoMore() throws IOException {
        assertEquals(
                Accounts.all().stream().map(Account::role).distinct().sorted().toList(),
                StreamSupport.stream(realm().at("/roles/client/sozialraum").spliterator(), false)
                        .map(role -> role.path("name").asText())
                        .sorted()
                        .toList());
    }

    /** What Keycloak puts into a token, by its realm file. */
    private static Map<String, Object> ofTheRealm() throws IOException {
        Map<String, Object> accounts = new TreeMap<>();
        for (JsonNode user : realm().path("users")) {
            Map<String, Object> claims = new TreeMap<>();
            claims.put("sub", user.path("id").asText());
            claims.put("preferred_username", user.path("username").asText());
            List<String> roles = new ArrayList<>();
            user.at("/clientRoles/sozialraum").forEach(role -> roles.add(role.asText()));
            claims.put("roles", roles);
            for (String attribute : ATTRIBUTES) {
                JsonNode values = user.path("attributes").path(attribute);
                if (!values.isMissingNode()) {
                    claims.put(attribute, values.get(0).asText());
                }
            }
            accounts.put(user.path("username").asText(), new LinkedHashMap<>(claims));
        }
        return accounts;
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(REALM.toFile());
    }

    private static String lines(Map<String, Object> accounts) {
        return accounts.entrySet().stream()
                .map(account -> account.getKey() + " " + account.getValue())
                .collect(Collectors.joining("\n"));
    }
}
