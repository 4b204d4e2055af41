package org.sozialraum.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.sozialraum.contract.Money;

/** What an event adds to a quantity. No entry changes: what is said of one makes another one, of which it holds as well. */
public final class Entry {

    private final Quantity quantity;
    private final BigDecimal adds;

    /** The year that it counts in; null for every year. */
    private Integer year;

    /** It counts in what is told as of this day or later; null for whatever the day. */
    private LocalDate since;

    private UUID socialSpaceId;
    private UUID projectId;

    /** What it is about: a budget line, an organisation, a need, whatever the quantity says. */
    private UUID subjectId;

    /** At what it came about, such as the meeting at which an organisation was present; null where nothing asks. */
    private UUID occasionId;

    private String label;

    /** Of the booking within its line's journal; null for what is no booking. */
    private Long number;

    /** The day of the booking; null likewise. */
    private LocalDate bookedOn;

    /** Of several entries of one quantity, year and social space about the same subject the first one counts only. */
    private boolean once;

    private Entry(Quantity quantity, BigDecimal adds) {
        this.quantity = quantity;
        this.adds = adds;
    }

    public static Entry of(Quantity quantity, BigDecimal adds) {
        return new Entry(quantity, adds);
    }

    public static Entry of(Quantity quantity, Money adds) {
        return of(quantity, adds.amount());
    }

    public static Entry of(Quantity quantity, int adds) {
        return of(quantity, BigDecimal.valueOf(adds));
    }

    Quantity quantity() {
        return quantity;
    }

    public Integer year() {
        return year;
    }

    public LocalDate since() {
        return since;
    }

    public BigDecimal adds() {
        return adds;
    }

    public UUID socialSpaceId() {
        return socialSpaceId;
    }

    public UUID projectId() {
        return projectId;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID occasionId() {
        return occasionId;
    }

    String label() {
        return label;
    }

    Long number() {
        return number;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    boolean once() {
        return once;
    }

    public Entry inYear(Integer counted) {
        return with(adds, it -> it.year = counted);
    }

    public Entry since(LocalDate day) {
        return with(adds, it -> it.since = day);
    }

    public Entry inSpace(UUID id) {
        return with(adds, it -> it.socialSpaceId = id);
    }

    public Entry ofProject(UUID id) {
        return with(adds, it -> it.projectId = id);
    }

    public Entry about(UUID id) {
        return with(adds, it -> it.subjectId = id);
    }

    public Entry onceAbout(UUID id) {
        return about(id).with(adds, it -> it.once = true);
    }

    public Entry at(UUID occasion) {
        return with(adds, it -> it.occasionId = occasion);
    }

    public Entry labelled(String word) {
        return with(adds, it -> it.label = word);
    }

    public Entry booked(long booking, LocalDate day) {
        return with(adds, it -> {
            it.number = booking;
            it.bookedOn = day;
        });
    }

    public Entry negated() {
        return with(adds.negate(), as -> {});
    }

    private Entry with(BigDecimal added, Consumer<Entry> change) {
        Entry other = new Entry(quantity, added);
        other.year = year;
        other.since = since;
        other.socialSpaceId = socialSpaceId;
        other.projectId = projectId;
        other.subjectId = subjectId;
        other.occasionId = occasionId;
        other.label = label;
        other.number = number;
        other.bookedOn = bookedOn;
        other.once = once;
        change.accept(other);
        return other;
    }
}
