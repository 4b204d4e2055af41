package org.sozialraum.stack.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm of the containers has the accounts of `./run`, with the same ids and claims: what is done under one is done under the other. */
class RealmTest {

    @Test
    void theRealmHasTheSameAccountsWithTheSameClaims() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("..", "docker", "keycloak", "sozialraum-realm.json")
                        .toFile());

        assertEquals(
                Accounts.all().stream().collect(Collectors.toMap(Account::name, Account::claims)),
                StreamSupport.stream(realm.path("users").spliterator(), false)
                        .collect(Collectors.toMap(user -> user.path("username").asText(), RealmTest::claims)));
    }

    private static Map<String, Object> claims(JsonNode user) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", user.path("id").asText());
        claims.put("preferred_username", user.path("username").asText());
        claims.put("roles", texts(user.path("clientRoles").path("sozialraum")));
        user.path("attributes").forEachEntry((name, values) -> claims.put(name, String.join(",", texts(values))));
        return claims;
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
