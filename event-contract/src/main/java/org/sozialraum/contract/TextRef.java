package org.sozialraum.contract;

import java.util.Objects;
import java.util.UUID;

/**
 * Stands for a text that staff wrote. The text itself never is in an event: it travels under this id in the compacted
 * topic {@code sozialraum.text}, where it can be withdrawn; the salted hash proves what it said.
 *
 * @param id the text's id
 * @param hash SHA-256 of salt, colon and text, in lower-case hex; the salt travels with the text and goes with it
 */
public record TextRef(UUID id, String hash) {
    public TextRef {
        Objects.requireNonNull(id, "id");
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a text's hash is a SHA-256 in lower-case hex");
        }
    }
}
