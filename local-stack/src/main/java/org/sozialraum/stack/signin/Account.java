package org.sozialraum.stack.signin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A demo account: a role in one youth office, never a person.
 *
 * @param germanName what the sign-in page shows
 * @param organisation the key of the organisation that the account belongs to, or null
 * @param socialSpace the key of the social space that the account belongs to, or null
 * @param youthOffice the official municipality key (AGS)
 */
public record Account(
        String name, String role, String germanName, String organisation, String socialSpace, String youthOffice) {

    /** The same account of another youth office, as tests of the walls between offices need it. */
    Account at(String otherOffice) {
        return new Account(name + "@" + otherOffice, role, germanName, organisation, socialSpace, otherOffice);
    }

    /** What every token says about the account. `sub` stays the same for ever, so that what was done under it can be told apart later. */
    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject().toString());
        claims.put("preferred_username", name);
        claims.put("youth_office", youthOffice);
        claims.put("roles", List.of(role));
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        if (socialSpace != null) {
            claims.put("social_space", socialSpace);
        }
        return claims;
    }

    private UUID subject() {
        var plainName = name.replaceFirst("@.*", "");
        return UUID.nameUUIDFromBytes((youthOffice + "/" + plainName).getBytes(StandardCharsets.UTF_8));
    }
}
