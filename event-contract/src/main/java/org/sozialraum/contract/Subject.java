package org.sozialraum.contract;

import java.util.Objects;
import java.util.UUID;

/**
 * What an event is about: the kind of aggregate and its id, written {@code budget-line/0198…}. Events of one subject are
 * numbered without a gap and read in order.
 */
public record Subject(String kind, String id) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        if (kind.isEmpty() || kind.contains("/") || id.isEmpty()) {
            throw new IllegalArgumentException("a subject is written kind/id");
        }
    }

    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when it is not {@code kind/id}
     */
    public static Subject parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a subject is written kind/id");
        }
        return new Subject(written.substring(0, slash), written.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
