package org.sozialraum.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash of a journal entry, worked out here once more and independently of the database that wrote it: SHA-256 over the
 * UTF-8 of a JSON object in the form of RFC 8785, whose members are the entry's columns that are neither null nor 0.00, all as strings,
 * and the predecessor's hash as {@code previous}; the first entry of a line has none. {@code docs/ledger-chain.md} has the
 * definition and an example.
 */
final class CanonicalEntry {

    private CanonicalEntry() {}

    /**
     * @param columns the entry's columns, without its hash, as PostgreSQL writes them in JSON with UTC as time zone
     * @param previous the predecessor's hash, or null for the first entry
     */
    static String hashOf(Map<String, String> columns, String previous) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json(columns, previous).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String json(Map<String, String> columns, String previous) {
        // RFC 8785 sorts by UTF-16 code units, and so does Java.
        Map<String, String> members = new TreeMap<>(columns);
        // So that an amount which the journal learns later changes no hash of before.
        members.values().removeIf("0.00"::equals);
        if (previous != null) {
            members.put("previous", previous);
        }
        StringBuilder json = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted(c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        json.append('"');
    }
}
