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
import java.util.Objects;
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
import org.sozialraum.kit.text.Texts;

/**
 * The journal of the budget lines (Buchungen). An entry and its event are written together; the database adds the entry's
 * effects to the balances and refuses what would overdraw. Nothing is ever changed or deleted.
 */
@ApplicationScoped
public class Journal {

    /** One entry as it is shown. The last six are its effects: each of these columns sums to the line's balance. */
    @Schema(name = "JournalEntry")
    public record Item(
            long number,
            EntryKind kind,
            Money amount,
            String earmark,
            LocalDate on,
            OffsetDateTime bookedAt,

            @Schema(description = "Pseudonymous id of the account at whose act it was booked.")
            String by,

            @Schema(description = "Why, where somebody said so.", nullable = true)
            String reason,

            UUID eventId,

            @Schema(description = "Number of the entry that this one reverses.", nullable = true)
            Long reverses,

            @Schema(nullable = true) UUID commitmentId,
            @Schema(nullable = true) UUID paymentOrderId,

            @Schema(description = "What it adds to what the line has unresolved, outside of the six.")
            Money unresolved,

            Money appropriated,
            Money blocked,
            Money reserved,
            Money committed,
            Money paid,
            Money repaid,

            @Schema(
                    description = "SHA-256 over this entry and the hash of the one before it (Prüfsumme der Kette).",
                    examples = "a7eb62f0b17822e0fb739c7c6852b81a14ed77150c5c687479532a10ca5827b3")
            String hash) {

        Item because(String why) {
            return new Item(
                    number,
                    kind,
                    amount,
                    earmark,
                    on,
                    bookedAt,
                    by,
                    why,
                    eventId,
                    reverses,
                    commitmentId,
                    paymentOrderId,
                    unresolved,
                    appropriated,
                    blocked,
                    reserved,
                    committed,
                    paid,
                    repaid,
                    hash);
        }
    }

    /**
     * What an entry is about.
     *
     * @param commitmentId the commitment that it belongs to, or null
     * @param paymentOrderId the payment order, or null
     * @param reasonTextId why, or null
     */
    public record About(UUID commitmentId, UUID paymentOrderId, UUID reasonTextId) {
        public static final About THE_LINE = new About(null, null, null);
    }

    private final DataSource database;
    private final Outbox outbox;
    private final Texts texts;
    private final CurrentWork work;
    private final Clock clock;

    Journal(DataSource database, Outbox outbox, Texts texts, CurrentWork work, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.texts = texts;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Books the postings, one for each of the event's bookings, and tells the event with the hashes that chain the entries to
     * their predecessors. The caller holds the line's lock and has taken the bookings from {@link BudgetLine#booking}.
     */
    public void book(LineEvent event, List<Posting> postings, About about) {
        UUID eventId = UuidCreator.getTimeOrderedEpoch();
        Map<Long, String> hashes = new HashMap<>();
        List<Booking> bookings = event.bookings();
        if (bookings.size() != postings.size()) {
            throw new IllegalArgumentException("each booking of an event is one entry");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into journal_entry (budget_line_id, number, youth_office, kind, amount, earmark,
                            happened_on, booked_at, booked_by, event_id, reverses, commitment_id, payment_order_id,
                            reason_text_id, unresolved, appropriated, blocked, reserved, committed, paid, repaid)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning hash
                        """)) {
            for (int i = 0; i < bookings.size(); i++) {
                fill(statement, event.budgetLineId(), eventId, bookings.get(i), postings.get(i), about);
                hashes.put(bookings.get(i).number(), hashOf(statement));
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

    private void fill(
            PreparedStatement statement, UUID lineId, UUID eventId, Booking booking, Posting posting, About about)
            throws SQLException {
        Effects effects = booking.effects();
        statement.setObject(1, lineId);
        statement.setLong(2, booking.number());
        statement.setString(3, work.get().youthOffice());
        statement.setString(4, posting.kind().name());
        statement.setBigDecimal(5, posting.amount().amount());
        statement.setString(6, booking.earmark());
        statement.setObject(7, booking.on());
        statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(9, work.get().actor());
        statement.setObject(10, eventId);
        statement.setObject(11, posting.reverses());
        statement.setObject(12, about.commitmentId());
        statement.setObject(13, about.paymentOrderId());
        statement.setObject(14, about.reasonTextId());
        statement.setBigDecimal(
                15, posting.unresolved().isZero() ? null : posting.unresolved().amount());
        statement.setBigDecimal(16, effects.appropriated().amount());
        statement.setBigDecimal(17, effects.blocked().amount());
        statement.setBigDecimal(18, effects.reserved().amount());
        statement.setBigDecimal(19, effects.committed().amount());
        statement.setBigDecimal(20, effects.paid().amount());
        statement.setBigDecimal(21, effects.repaid().amount());
    }

    Page<Item> of(UUID budgetLineId, Paging paging) {
        List<Row> rows = rows(budgetLineId, paging);
        Map<UUID, String> reasons = texts.read(
                rows.stream().map(Row::reasonTextId).filter(Objects::nonNull).toList());
        return paging.page(rows, row -> row.item().number())
                .map(row ->
                        row.reasonTextId() == null ? row.item() : row.item().because(reasons.get(row.reasonTextId())));
    }

    private record Row(Item item, UUID reasonTextId) {}

    private List<Row> rows(UUID budgetLineId, Paging paging) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select number, kind, amount, earmark, happened_on, booked_at, booked_by, event_id, reverses,
                            commitment_id, payment_order_id, coalesce(unresolved, 0), appropriated, blocked, reserved,
                            committed, paid, repaid, hash, reason_text_id
                        from journal_entry where budget_line_id = ? and number > ? order by number limit ?
                        """)) {
            statement.setObject(1, budgetLineId);
            statement.setLong(2, paging.afterNumber());
            statement.setInt(3, paging.toRead());
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(item(row), row.getObject(20, UUID.class)));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong(1),
                EntryKind.valueOf(row.getString(2)),
                new Money(row.getBigDecimal(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class),
                row.getString(7),
                null,
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
                new Money(row.getBigDecimal(18)),
                row.getString(19));
    }
}
