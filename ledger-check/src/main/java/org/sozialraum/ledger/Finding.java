package org.sozialraum.ledger;

import java.util.UUID;

/**
 * Something that is not as it was written.
 *
 * @param line the budget line's id
 * @param name year and social space of the line, as far as the database still knows it
 * @param entry the first entry that is wrong or missing; 0 where it is the line's balance
 */
public record Finding(UUID line, String name, long entry, Kind kind) {

    /** What is wrong, and how it is told. */
    public enum Kind {
        /** The entry's content, or its hash, was changed. */
        CONTENT_CHANGED("passt nicht zu ihrer Prüfsumme: Inhalt oder Prüfsumme wurde geändert"),
        /** A number is missing in the middle. */
        ENTRY_MISSING("fehlt"),
        /** The last entries are gone; the log knows them. */
        TAIL_MISSING("und, falls es sie gab, die folgenden fehlen am Ende; das Protokoll kennt sie"),
        /** The chain is whole, but not the one that was told at the time. */
        NOT_AS_LOGGED("hat eine andere Prüfsumme als die, die das Protokoll bei der Buchung festgehalten hat"),
        /** The entry names an event that the log should have and does not. */
        NOT_IN_LOG("nennt ein Ereignis, das im Protokoll stehen müsste und dort fehlt"),
        /** The balances are not the sum of the entries. */
        BALANCE_WRONG("Die Salden sind nicht die Summe der Buchungen");

        private final String german;

        Kind(String german) {
            this.german = german;
        }
    }

    /** The finding as a sentence. */
    public String german() {
        String where = "Haushaltsansatz " + (name == null ? "" : name + " ") + "(" + line + "): ";
        return where + (kind == Kind.BALANCE_WRONG ? "" : "Buchung " + entry + " ") + kind.german + ".";
    }
}
