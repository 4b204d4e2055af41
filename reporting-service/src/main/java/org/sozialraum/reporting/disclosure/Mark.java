package org.sozialraum.reporting.disclosure;

/** How much of a count of persons is told. */
public enum Mark {
    /** The number. */
    TOLD,
    /** That it is below the limit. */
    BELOW,
    /** Nothing. */
    WITHHELD;

    /** What is shown of a count that is marked so. */
    public Persons of(int count, int limit) {
        return switch (this) {
            case TOLD -> Persons.of(count);
            case BELOW -> Persons.below(limit);
            case WITHHELD -> Persons.WITHHELD;
        };
    }
}
