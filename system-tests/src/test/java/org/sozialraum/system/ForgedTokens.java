package org.sozialraum.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tokens of a clerk that lack one thing each. They are signed with the key of the sign-in itself, so that nothing but the
 * one thing is wrong with them.
 */
final class ForgedTokens {

    private final JWTClaimsSet right;
    private final RSAKey key;

    private ForgedTokens(JWTClaimsSet right, RSAKey key) {
        this.right = right;
        this.key = key;
    }

    /** What is wrong, and the token that has it wrong; none where there is no token at all. */
    static Map<String, Optional<String>> of(String token, Path keyOfTheSignIn) {
        try {
            return new ForgedTokens(
                            SignedJWT.parse(token).getJWTClaimsSet(), RSAKey.parse(Files.readString(keyOfTheSignIn)))
                    .all(token);
        } catch (IOException | ParseException | JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Map<String, Optional<String>> all(String token) throws JOSEException {
        Instant now = Instant.now();
        Map<String, Optional<String>> tokens = new LinkedHashMap<>();
        tokens.put("not there", Optional.empty());
        tokens.put("no token", Optional.of("nonsense"));
        tokens.put(
                "expired",
                signed(it -> it.issueTime(Date.from(now.minus(Duration.ofHours(2))))
                        .expirationTime(Date.from(now.minus(Duration.ofHours(1))))));
        tokens.put("for another audience", signed(it -> it.audience("another")));
        tokens.put("without an audience", signed(it -> it.audience((String) null)));
        tokens.put("of another issuer", signed(it -> it.issuer("http://localhost/another")));
        tokens.put("without an office", signed(it -> it.claim("youth_office", null)));
        tokens.put("of an office that is none", signed(it -> it.claim("youth_office", "../01054")));
        tokens.put("without a subject", signed(it -> it.subject(null)));
        tokens.put("unsigned", Optional.of(new PlainJWT(right).serialize()));
        tokens.put("without its signature", Optional.of(token.substring(0, token.lastIndexOf('.') + 1)));
        tokens.put("changed after it was signed", Optional.of(changed(token)));
        tokens.put("signed by a stranger", stranger());
        tokens.put("signed with the public key as a secret", withThePublicKey());
        return tokens;
    }

    private Optional<String> signed(UnaryOperator<JWTClaimsSet.Builder> wrong) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), wrong);
    }

    private Optional<String> signed(JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> wrong)
            throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(
                header, wrong.apply(new JWTClaimsSet.Builder(right)).build());
        token.sign(signer);
        return Optional.of(token.serialize());
    }

    /** The same claims with the same key's name, but another key. */
    private Optional<String> stranger() throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), it -> it);
    }

    private Optional<String> withThePublicKey() throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(key.toPublicKey().getEncoded()), it -> it);
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"clerk\"", "\"office-head\"");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }
}
