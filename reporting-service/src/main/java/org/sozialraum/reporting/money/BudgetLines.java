package org.sozialraum.reporting.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CarriedIn;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.CoverGiven;
import org.sozialraum.contract.BudgetEvent.EarlierPaymentReversed;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.MoneyLapsed;
import org.sozialraum.contract.BudgetEvent.OverPlanGranted;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.BudgetEvent.SupplementGranted;
import org.sozialraum.contract.BudgetEvent.TransferredIn;
import org.sozialraum.contract.BudgetEvent.TransferredOut;
import org.sozialraum.contract.BudgetEvent.UnresolvedCovered;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;

/** Haushaltsansätze: what each event added to the money of a line. It counts in the line's year, whatever the day. */
@ApplicationScoped
public class BudgetLines {

    private static final Set<Quantity> PLAN_CHANGES = EnumSet.range(Quantity.SUPPLEMENTS, Quantity.LAPSED);

    private final Sql sql;
    private final FigureEntries figures;

    public BudgetLines(Sql sql, FigureEntries figures) {
        this.sql = sql;
        this.figures = figures;
    }

    private record Line(UUID id, int year, UUID socialSpaceId) {
        Entry entry(Entry counted) {
            return counted.inYear(year).inSpace(socialSpaceId).about(id);
        }
    }

    public void open(LogEvent event, BudgetLineOpened opened) {
        sql.change(
                "insert into budget_line (budget_line_id, year, social_space_id, resolution_id, product_account)"
                        + " values (?, ?, ?, ?, ?)",
                opened.budgetLineId(),
                opened.year(),
                opened.socialSpaceId(),
                opened.resolutionId(),
                opened.productAccount());
        Line line = new Line(opened.budgetLineId(), opened.year(), opened.socialSpaceId());
        Entry asGranted = Entry.of(Quantity.LINES, 1)
                .inYear(opened.year())
                .inSpace(opened.socialSpaceId())
                .about(opened.resolutionId())
                .labelled(opened.plan().toString());
        figures.add(
                event,
                Stream.concat(Stream.of(asGranted), booked(line, opened).stream())
                        .toList());
    }

    /** Whatever moved the money: the bookings that an event carries say by how much. An event without a line has none. */
    public void book(LogEvent event, LineEvent data) {
        if (data.budgetLineId() != null) {
            figures.add(event, booked(line(data.budgetLineId()), data));
        }
    }

    private Line line(UUID id) {
        return sql.list(
                        "select year, social_space_id from budget_line where budget_line_id = ?",
                        row -> new Line(id, row.getInt("year"), row.getObject("social_space_id", UUID.class)),
                        id)
                .getFirst();
    }

    private List<Entry> booked(Line line, LineEvent data) {
        List<Entry> entries = new ArrayList<>();
        for (Booking booking : data.bookings()) {
            Effects effects = booking.effects();
            Stream.concat(
                            planChanges(data, effects.appropriated()),
                            Stream.of(
                                    Entry.of(Quantity.APPROPRIATED, effects.appropriated()),
                                    Entry.of(Quantity.BLOCKED, effects.blocked()),
                                    Entry.of(Quantity.RESERVED, effects.reserved()),
                                    Entry.of(Quantity.COMMITTED, effects.committed()),
                                    Entry.of(Quantity.PAID, effects.paid()),
                                    Entry.of(Quantity.REPAID, effects.repaid()),
                                    Entry.of(Quantity.UNRESOLVED, unresolved(data))))
                    .map(entry -> line.entry(entry)
                            .ofProject(data.projectId())
                            .labelled(booking.earmark())
                            .booked(booking.number(), booking.on()))
                    .forEach(entries::add);
        }
        return entries;
    }

    /** What made the plan or changed it, and by how much; a reversal takes back what the entry that it names had changed. */
    private Stream<Entry> planChanges(LineEvent data, Money appropriated) {
        return switch (data) {
            case BudgetLineOpened opened -> Stream.of(Entry.of(Quantity.PLAN, appropriated));
            case SupplementGranted granted -> Stream.of(Entry.of(Quantity.SUPPLEMENTS, appropriated));
            case OverPlanGranted granted -> Stream.of(Entry.of(Quantity.OVER_PLAN, appropriated));
            case CarriedIn carried -> Stream.of(Entry.of(Quantity.CARRIED_IN, appropriated));
            case TransferredIn transferred -> Stream.of(Entry.of(Quantity.TRANSFERRED_IN, appropriated));
            case PaymentReturned returned -> Stream.of(Entry.of(Quantity.LATE_RETURNS, appropriated));
            case EarlierPaymentReversed reversed -> Stream.of(Entry.of(Quantity.LATE_RETURNS, appropriated));
            case TransferredOut transferred -> Stream.of(Entry.of(Quantity.TRANSFERRED_OUT, appropriated.negated()));
            case CoverGiven given -> Stream.of(Entry.of(Quantity.COVER_GIVEN, appropriated.negated()));
            case CarriedOut carried -> Stream.of(Entry.of(Quantity.CARRIED_OUT, appropriated.negated()));
            case MoneyLapsed lapsed -> Stream.of(Entry.of(Quantity.LAPSED, appropriated.negated()));
            case EntryReversed reversed ->
                PLAN_CHANGES.stream()
                        .map(quantity -> Entry.of(
                                quantity,
                                figures.ofBooking(reversed.budgetLineId(), reversed.reversedNumber(), quantity)
                                        .negate()));
            default -> Stream.empty();
        };
    }

    /** What an event adds to what is paid without cover; a reversal takes back what the entry that it names had added. */
    private BigDecimal unresolved(LineEvent data) {
        if (data instanceof PaymentUnresolved uncovered) {
            return uncovered.amount().amount();
        }
        if (data instanceof UnresolvedCovered covered) {
            return covered.amount().amount().negate();
        }
        return data instanceof EntryReversed reversed
                ? figures.ofBooking(reversed.budgetLineId(), reversed.reversedNumber(), Quantity.UNRESOLVED)
                        .negate()
                : BigDecimal.ZERO;
    }
}
