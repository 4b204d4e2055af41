package org.sozialraum.stack.signin;

import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the tokens say. After a click on the page the claims come with the sign-in itself; for `./run token` the account's name is in the request. */
final class DemoTokens implements OAuth2TokenCallback {
    private static final long SECONDS_VALID = 3600;
    static final String AUDIENCE = "sozialraum";

    @Override
    public String issuerId() {
        return SignIn.ISSUER_ID;
    }

    /** Always replaced by the `sub` among the account's claims. */
    @Override
    public String subject(TokenRequest request) {
        return "nobody";
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant
                ? Accounts.find(grant.getUsername()).map(Account::claims).orElseThrow()
                : Map.of();
    }

    @Override
    public long tokenExpiry() {
        return SECONDS_VALID;
    }
}
