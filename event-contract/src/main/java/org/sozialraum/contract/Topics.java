package org.sozialraum.contract;

/** The topics of the event log. The key of an event is its youth office's AGS, so all of one office is in order. */
public final class Topics {

    public static final String BUDGET = "sozialraum.budget";
    public static final String PROJECT = "sozialraum.project";
    public static final String REPORTING = "sozialraum.reporting";

    /** Compacted; the key is the text's id, a record without a value withdraws the text. */
    public static final String TEXT = "sozialraum.text";

    /** Partitions of each topic but the dead letters, which have one. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** Where a consumer puts the events of a subject that it could not go on with. */
    public static String deadLetter(String consumer) {
        return "sozialraum." + consumer + ".dead-letter";
    }
}
