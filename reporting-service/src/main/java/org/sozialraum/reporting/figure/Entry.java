package org.sozialraum.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.Money;

/**
 * What an event adds to a quantity.
 *
 * @param year the year that it counts in; null for every year
 * @param since it counts in what is told as of this day or later; null for whatever the day
 * @param subjectId what it is about: a budget line, an organisation, a need, whatever the quantity says
 * @param occasionId at what it came about, such as the meeting at which an organisation was present; null where nothing asks
 * @param number of the booking within its line's journal; null for what is no booking
 * @param bookedOn the day of the booking; null likewise
 * @param once of several entries of one quantity, year and social space about the same subject the first one counts only
 */
public record Entry(
        Quantity quantity,
        Integer year,
        LocalDate since,
        UUID socialSpaceId,
        UUID projectId,
        UUID subjectId,
        UUID occasionId,
        String label,
        Long number,
        LocalDate bookedOn,
        boolean once,
        BigDecimal adds) {

    public static Entry of(Quantity quantity, BigDecimal adds) {
        return new Entry(quantity, null, null, null, null, null, null, null, null, null, false, adds);
    }

    public static Entry of(Quantity quantity, Money adds) {
        return of(quantity, adds.amount());
    }

    public static Entry of(Quantity quantity, int adds) {
        return of(quantity, BigDecimal.valueOf(adds));
    }

    public Entry inYear(int counted) {
        return new Entry(
                quantity,
                counted,
                since,
                socialSpaceId,
                projectId,
                subjectId,
                occasionId,
                label,
                number,
                bookedOn,
                once,
                adds);
    }

    public Entry since(LocalDate day) {
        return new Entry(
                quantity,
                year,
                day,
                socialSpaceId,
                projectId,
                subjectId,
                occasionId,
                label,
                number,
                bookedOn,
                once,
                adds);
    }

    public Entry inSpace(UUID id) {
        return new Entry(
                quantity, year, since, id, projectId, subjectId, occasionId, label, number, bookedOn, once, adds);
    }

    public Entry ofProject(UUID id) {
        return new Entry(
                quantity, year, since, socialSpaceId, id, subjectId, occasionId, label, number, bookedOn, once, adds);
    }

    public Entry about(UUID id) {
        return new Entry(
                quantity, year, since, socialSpaceId, projectId, id, occasionId, label, number, bookedOn, once, adds);
    }

    public Entry onceAbout(UUID id) {
        return new Entry(
                quantity, year, since, socialSpaceId, projectId, id, occasionId, label, number, bookedOn, true, adds);
    }

    public Entry at(UUID occasion) {
        return new Entry(
                quantity,
                year,
                since,
                socialSpaceId,
                projectId,
                subjectId,
                occasion,
                label,
                number,
                bookedOn,
                once,
                adds);
    }

    public Entry labelled(String word) {
        return new Entry(
                quantity,
                year,
                since,
                socialSpaceId,
                projectId,
                subjectId,
                occasionId,
                word,
                number,
                bookedOn,
                once,
                adds);
    }

    public Entry booked(long booking, LocalDate day) {
        return new Entry(
                quantity,
                year,
                since,
                socialSpaceId,
                projectId,
                subjectId,
                occasionId,
                label,
                booking,
                day,
                once,
                adds);
    }

    public Entry negated() {
        return new Entry(
                quantity,
                year,
                since,
                socialSpaceId,
                projectId,
                subjectId,
                occasionId,
                label,
                number,
                bookedOn,
                once,
                adds.negate());
    }
}
