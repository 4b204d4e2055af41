package org.sozialraum.reporting.version;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A form of a submitted version, byte for byte. */
record Rendering(byte[] content) {

    /** SHA-512 in lower-case hex. */
    String sha512() {
        return HexFormat.of().formatHex(digest());
    }

    /** As a {@code Repr-Digest} says it (RFC 9530). */
    String reprDigest() {
        return "sha-512=:" + Base64.getEncoder().encodeToString(digest()) + ":";
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-512").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
