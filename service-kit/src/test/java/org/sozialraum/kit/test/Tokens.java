package org.sozialraum.kit.test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** Access tokens of the demo accounts, signed by the provider that the service under test trusts. */
public final class Tokens {

    private static final String ISSUER = "sozialraum";
    private static final String NORDERSTEDT = "01060063";

    private final MockOAuth2Server signIn;

    Tokens(MockOAuth2Server signIn) {
        this.signIn = signIn;
    }

    static String issuer(MockOAuth2Server signIn) {
        return signIn.issuerUrl(ISSUER).toString();
    }

    /**
     * The token of an account such as {@code clerk}, {@code team-garstedt} or {@code provider-one}; with {@code @01054}
     * behind it, the same account of another youth office; with {@code +two} behind its name, another person of the same
     * role, team or organisation; {@code section-head/provider-one} is a head who
     * belongs to that organisation; {@code clerk,section-head} has both roles.
     */
    public String of(String account) {
        String[] parts = account.split("@");
        String name = parts[0].split("\\+")[0];
        Map<String, Object> claims = new HashMap<>();
        claims.put("youth_office", parts.length > 1 ? parts[1] : NORDERSTEDT);
        claims.put("preferred_username", name);
        if (name.startsWith("team-")) {
            claims.put("roles", List.of("team"));
            claims.put("social_space", name.substring("team-".length()));
        } else if (name.startsWith("provider-")) {
            claims.put("roles", List.of("provider"));
            claims.put("organisation", name);
        } else {
            String[] role = name.split("/");
            claims.put("roles", List.of(role[0].split(",")));
            if (role.length > 1) {
                claims.put("organisation", role[1]);
            }
        }
        String subject =
                UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString();
        return signIn.issueToken(ISSUER, subject, "sozialraum", claims).serialize();
    }

    /** A token with an audience that is not ours. */
    public String forAnotherAudience() {
        return signIn.issueToken(ISSUER, "somebody", "another", Map.of("roles", List.of("clerk")))
                .serialize();
    }
}
