package org.sozialraum.kit.caller;

import java.util.Set;

/**
 * Who acts, as the token says it.
 *
 * @param id the account's opaque id; a pseudonym, the only trace of a person that is ever stored
 * @param youthOffice the AGS of the youth office that the account belongs to
 * @param roles see {@link Role}
 * @param organisationKey the organisation that the account acts for, or null
 * @param socialSpaceKey the social space that the account works in, or null
 */
public record Caller(String id, String youthOffice, Set<String> roles, String organisationKey, String socialSpaceKey) {

    public boolean is(String role) {
        return roles.contains(role);
    }
}
