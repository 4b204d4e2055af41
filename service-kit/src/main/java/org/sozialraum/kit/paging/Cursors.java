package org.sozialraum.kit.paging;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.kit.problem.FieldError;

/**
 * Cursors as callers see them: opaque, and good for the list only that they were given with, its filters included. One that
 * was made up, or belongs to another list, is refused instead of showing a part that nobody meant.
 */
@Singleton
public class Cursors {

    private static final int LONGEST = 300;
    private static final int SEAL_BYTES = 9;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;

    Cursors(@ConfigProperty(name = "sozialraum.secret") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The cursor for callers: sealed for the list that is being answered. */
    public String sealed(String cursor, UriInfo list) {
        return cursor + "." + seal(cursor, list);
    }

    /** What is wrong with a cursor that a caller sent for this list. */
    public Optional<FieldError> mistakeIn(String sent, UriInfo list) {
        int dot = sent.indexOf('.');
        boolean genuine = sent.length() <= LONGEST
                && dot > 0
                && MessageDigest.isEqual(
                        sent.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        seal(sent.substring(0, dot), list).getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.empty() : Optional.of(Paging.NO_CURSOR);
    }

    private String seal(String cursor, UriInfo list) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(("cursor\n" + cursor + "\n" + list.getPath()).getBytes(StandardCharsets.UTF_8));
            MultivaluedMap<String, String> parameters = list.getQueryParameters();
            new TreeMap<>(parameters).forEach((name, values) -> {
                if (!name.equals("after") && !name.equals("limit")) {
                    mac.update(("\n" + name + "=" + values).getBytes(StandardCharsets.UTF_8));
                }
            });
            return BASE64.encodeToString(Arrays.copyOf(mac.doFinal(), SEAL_BYTES));
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
