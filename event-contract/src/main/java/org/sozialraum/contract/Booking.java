package org.sozialraum.contract;

import java.time.LocalDate;

/**
 * Buchung: the journal entry behind an event that moves a budget line's money.
 *
 * @param number 1, 2, 3 … within the line, without a gap
 * @param earmark the earmark (Zweckbindung) that it names
 * @param on the day it happened
 * @param effects what it adds to each balance of the line
 */
public record Booking(long number, String earmark, LocalDate on, Effects effects) {}
