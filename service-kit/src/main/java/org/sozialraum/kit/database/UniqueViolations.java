package org.sozialraum.kit.database;

/** What must be unique is taken: two callers asked at one moment, and the database let one of them through. */
public final class UniqueViolations {

    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueViolations() {}

    /** True where the fault, or whatever lies beneath it, is the refusal of a unique key. */
    public static boolean isOne(Throwable fault) {
        return SqlCauses.of(fault).stream().anyMatch(sql -> UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }
}
