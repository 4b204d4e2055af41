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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
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

            @Schema(description = "The entry of a closed year to which this one refers.", nullable = true)
            EarlierEntry earlier,

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
                    earlier,
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

    /** An event, and one posting for each of its bookings. */
    record Act(LineEvent event, List<Posting> postings, About about) {
        Act {
            if (event.bookings().size() != postings.size()) {
                throw new IllegalArgumentException("each booking of an event is one entry");
            }
        }
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
        bookAll(List.of(new Act(event, postings, about)));
    }

    /** As {@link #book} for several acts, whose entries are sent to the database together, in the list's order. */
    void bookAll(List<Act> acts) {
        Map<UUID, LineEvent> told = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into journal_entry (budget_line_id, number, youth_office, kind, amount, earmark,
                            happened_on, booked_at, booked_by, event_id, reverses, commitment_id, payment_order_id,
                            reason_text_id, unresolved, appropriated, blocked, reserved, committed, paid, repaid,
                            earlier_line_id, earlier_number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, new String[] {"hash"})) {
            List<UUID> eventIds = new ArrayList<>();
            for (Act act : acts) {
                eventIds.add(UuidCreator.getTimeOrderedEpoch());
                for (int i = 0; i < act.postings().size(); i++) {
                    fill(statement, act, eventIds.getLast(), i);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
            try (ResultSet hash = statement.getGeneratedKeys()) {
                for (int i = 0; i < acts.size(); i++) {
                    told.put(eventIds.get(i), chained(acts.get(i).event(), hash));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        outbox.appendAll(told);
    }

    /** The event with the hashes of its entries, which come in the order in which these were sent. */
    private static LineEvent chained(LineEvent event, ResultSet hash) throws SQLException {
        Map<Long, String> hashes = new HashMap<>();
        for (Booking booking : event.bookings()) {
            hash.next();
            hashes.put(booking.number(), hash.getString(1));
        }
        return event.chained(hashes);
    }

    private void fill(PreparedStatement statement, Act act, UUID eventId, int which) throws SQLException {
        Booking booking = act.event().bookings().get(which);
        Posting posting = act.postings().get(which);
        About about = act.about();
        Effects effects = booking.effects();
        statement.setObject(1, act.event().budgetLineId());
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
        EarlierEntry earlier = posting.earlier();
        statement.setObject(22, earlier == null ? null : earlier.budgetLineId());
        statement.setObject(23, earlier == null ? null : earlier.number());
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
                        select e.number, e.kind, e.amount, e.earmark, e.happened_on, e.booked_at, e.booked_by, e.event_id,
                            e.reverses, e.commitment_id, e.payment_order_id, coalesce(e.unresolved, 0), e.appropriated,
                            e.blocked, e.reserved, e.committed, e.paid, e.repaid, e.hash, e.reason_text_id,
                            e.earlier_line_id, l.year, e.earlier_number
                        from journal_entry e left join budget_line l on l.id = e.earlier_line_id
                        where e.budget_line_id = ? and e.number > ? order by e.number limit ?
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
                earlier(row),
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

    private static EarlierEntry earlier(ResultSet row) throws SQLException {
        UUID lineId = row.getObject(21, UUID.class);
        return lineId == null ? null : new EarlierEntry(lineId, row.getInt(22), row.getLong(23));
    }

    /**
     * The last payment that a commitment made before it moved to this line, where it has paid less on this line than the amount;
     * empty where all of the amount can have been paid here.
     */
    public Optional<EarlierEntry> paidEarlier(BudgetLine line, UUID commitmentId, Money amount) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select e.budget_line_id, l.year, e.number
                        from budget_line l
                        join journal_entry e on e.budget_line_id = l.id and e.commitment_id = ? and e.paid > 0
                        where l.social_space_id = ? and l.resolution_id = ? and l.year < ?
                            and ? > (select coalesce(sum(paid - repaid), 0) from journal_entry
                                where budget_line_id = ? and commitment_id = ?)
                        order by l.year desc, e.number desc limit 1
                        """)) {
            statement.setObject(1, commitmentId);
            statement.setObject(2, line.socialSpaceId);
            statement.setObject(3, line.resolutionId);
            statement.setInt(4, line.year);
            statement.setBigDecimal(5, amount.amount());
            statement.setObject(6, line.id);
            statement.setObject(7, commitmentId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new EarlierEntry(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The last entry of a line in the name of a commitment. */
    public EarlierEntry lastEntry(BudgetLine line, UUID commitmentId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select max(number) from journal_entry where budget_line_id = ? and commitment_id = ?")) {
            statement.setObject(1, line.id);
            statement.setObject(2, commitmentId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new EarlierEntry(line.id, line.year, row.getLong(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
