package org.sozialraum.budget.budgetline;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.tenant.CurrentWork;

/**
 * The journal of the budget lines (Buchungen). An entry and its event are written together; the database adds the entry's
 * effects to the balances and refuses what would overdraw. Nothing is ever changed or deleted.
 */
@ApplicationScoped
public class Journal {

    /** What kinds of entries there are; the database knows what each may do to the balances. */
    public enum Kind {
        PLAN,
        COMMITMENT,
        PAYMENT
    }

    /** One entry as it is shown. The last six are its effects: each of these columns sums to the line's balance. */
    @Schema(name = "JournalEntry")
    public record Item(
            long number,
            Kind kind,
            Money amount,
            String earmark,
            LocalDate on,
            OffsetDateTime bookedAt,

            @Schema(description = "Pseudonymous id of the account at whose act it was booked.")
            String by,

            UUID eventId,

            @Schema(description = "Number of the entry that this one reverses.", nullable = true)
            Long reverses,

            UUID commitmentId,
            UUID paymentOrderId,
            Money appropriated,
            Money blocked,
            Money reserved,
            Money committed,
            Money paid,
            Money repaid,

            @Schema(
                    description = "SHA-256 over this entry and the hash of the one before it (Prüfsumme der Kette).",
                    examples = "a7eb62f0b17822e0fb739c7c6852b81a14ed77150c5c687479532a10ca5827b3")
            String hash) {}

    private final DataSource database;
    private final Outbox outbox;
    private final CurrentWork work;
    private final Clock clock;

    Journal(DataSource database, Outbox outbox, CurrentWork work, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Books what the event says and tells it, with the hashes that chain the entries to their predecessors. The caller holds the line's lock and has taken the numbers of the event's
     * bookings from {@link BudgetLine#entries}.
     *
     * @param commitmentId the commitment that the entries belong to, or null
     * @param paymentOrderId the payment order, or null
     */
    public void book(Kind kind, LineEvent event, UUID commitmentId, UUID paymentOrderId) {
        UUID eventId = UuidCreator.getTimeOrderedEpoch();
        Map<Long, String> hashes = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into journal_entry (budget_line_id, number, youth_office, kind, amount, earmark,
                            happened_on, booked_at, booked_by, event_id, commitment_id, payment_order_id,
                            appropriated, blocked, reserved, committed, paid, repaid)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning hash
                        """)) {
            for (Booking booking : event.bookings()) {
                Effects effects = booking.effects();
                statement.setObject(1, event.budgetLineId());
                statement.setLong(2, booking.number());
                statement.setString(3, work.get().youthOffice());
                statement.setString(4, kind.name());
                statement.setBigDecimal(5, amountOf(kind, effects).amount());
                statement.setString(6, booking.earmark());
                statement.setObject(7, booking.on());
                statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(9, work.get().actor());
                statement.setObject(10, eventId);
                statement.setObject(11, commitmentId);
                statement.setObject(12, paymentOrderId);
                statement.setBigDecimal(13, effects.appropriated().amount());
                statement.setBigDecimal(14, effects.blocked().amount());
                statement.setBigDecimal(15, effects.reserved().amount());
                statement.setBigDecimal(16, effects.committed().amount());
                statement.setBigDecimal(17, effects.paid().amount());
                statement.setBigDecimal(18, effects.repaid().amount());
                hashes.put(booking.number(), hashOf(statement));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        outbox.append(eventId, event.chained(hashes));
    }

    private static String hashOf(PreparedStatement insertion) throws SQLException {
        try (ResultSet row = insertion.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static Money amountOf(Kind kind, Effects effects) {
        return switch (kind) {
            case PLAN -> effects.appropriated();
            case COMMITMENT -> effects.committed();
            case PAYMENT -> effects.paid();
        };
    }

    Page<Item> of(UUID budgetLineId, Paging paging) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select number, kind, amount, earmark, happened_on, booked_at, booked_by, event_id, reverses,
                            commitment_id, payment_order_id, appropriated, blocked, reserved, committed, paid, repaid,
                            hash
                        from journal_entry where budget_line_id = ? and number > ? order by number limit ?
                        """)) {
            statement.setObject(1, budgetLineId);
            statement.setLong(2, paging.afterNumber());
            statement.setInt(3, paging.toRead());
            List<Item> items = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return paging.page(items, Item::number);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                new Money(row.getBigDecimal(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getObject(9, Long.class),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                new Money(row.getBigDecimal(12)),
                new Money(row.getBigDecimal(13)),
                new Money(row.getBigDecimal(14)),
                new Money(row.getBigDecimal(15)),
                new Money(row.getBigDecimal(16)),
                new Money(row.getBigDecimal(17)),
                row.getString(18));
    }
}
