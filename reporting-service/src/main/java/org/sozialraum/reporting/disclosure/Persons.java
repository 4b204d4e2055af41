package org.sozialraum.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A count of persons as it may be told.
 *
 * @param count null where it is not told
 * @param below the limit that it is below; null where it is told, and where not even that is
 */
public record Persons(Integer count, Integer below) {

    /** Not told at all, since it would give away another count. */
    public static final Persons WITHHELD = new Persons(null, null);

    public static Persons of(int count) {
        return new Persons(count, null);
    }

    public static Persons below(int limit) {
        return new Persons(null, limit);
    }

    /** Whether it is a number. */
    public boolean told() {
        return count != null;
    }

    /** A count as it is written in a report's JSON. */
    public static Persons read(String written) {
        if (written.startsWith("< ")) {
            return below(Integer.parseInt(written.substring(2)));
        }
        return written.equals(WITHHELD.written()) ? WITHHELD : of(Integer.parseInt(written));
    }

    /** As in the report's JSON: a number where it is told, otherwise {@code "< 3"} or {@code "withheld"}. */
    @JsonValue
    public Object written() {
        if (told()) {
            return count;
        }
        return below == null ? "withheld" : "< " + below;
    }
}
