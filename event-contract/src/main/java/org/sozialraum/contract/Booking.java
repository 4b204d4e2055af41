package org.sozialraum.contract;

import java.time.LocalDate;

/**
 * Buchung: the journal entry behind an event that moves a budget line's money.
 *
 * @param number 1, 2, 3 … within the line, without a gap
 * @param earmark the earmark (Zweckbindung) that it names
 * @param on the day it happened
 * @param effects what it adds to each balance of the line
 * @param hash SHA-256, in lower-case hex, over the entry's content and its predecessor's hash. Number and hash of an event's
 *     last booking are the head of the line's chain at that time; events of before the chain have none
 */
public record Booking(
        long number,
        String earmark,
        LocalDate on,
        Effects effects,
        @MayBeAbsent String hash) {

    /** A booking that is not in the journal yet, and therefore has no hash. */
    public Booking(long number, String earmark, LocalDate on, Effects effects) {
        this(number, earmark, on, effects, null);
    }

    /** The same booking with the hash that the journal has given to its entry. */
    public Booking chained(String entryHash) {
        return new Booking(number, earmark, on, effects, entryHash);
    }
}
