package org.sozialraum.budget.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.document.GermanCsv;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.text.Texts;

/**
 * The journal of a year, whole: of all lines, each in the order of its booking. It is read in pages, each a short transaction,
 * so its length costs neither memory nor a snapshot that is held for minutes; what is booked meanwhile may be in it or not, but
 * never out of order, since entries are only ever added at the end of their line.
 */
@ApplicationScoped
class JournalExport {

    private static final int PAGE = 2_000;
    private static final List<String> HEADINGS = List.of(
            "Haushaltsjahr",
            "Sozialraum",
            "Produktkonto",
            "Beschluss",
            "Haushaltsansatz",
            "Buchung",
            "Art",
            "Betrag",
            "Zweckbindung",
            "Tag",
            "Gebucht am",
            "Gebucht von",
            "Grund",
            "Storniert Buchung",
            "Mittelbindung",
            "Auszahlungsanordnung",
            "Fortgeschriebener Ansatz",
            "Gesperrt",
            "Für Deckung reserviert",
            "Gebunden",
            "Ausgezahlt",
            "Zurückgezahlt",
            "Ungeklärt",
            "Ereignis",
            "Prüfsumme");
    private static final String SQL = """
            select line.year, space.name, line.product_account, resolution.number, entry.budget_line_id, entry.number,
                entry.kind, entry.amount, entry.earmark, entry.happened_on, entry.booked_at, entry.booked_by,
                case when reason.id is not null then coalesce(reason.content, ?) end, entry.reverses,
                entry.commitment_id, entry.payment_order_id, entry.appropriated, entry.blocked, entry.reserved,
                entry.committed, entry.paid, entry.repaid, coalesce(entry.unresolved, 0.00), entry.event_id, entry.hash
            from journal_entry entry
            join budget_line line on line.id = entry.budget_line_id
            join social_space space on space.id = line.social_space_id
            join resolution on resolution.id = line.resolution_id
            left join text reason on reason.id = entry.reason_text_id
            where entry.budget_line_id = ? and entry.number > ?
            order by entry.number
            limit ?
            """;

    private final DataSource database;
    private final Transactions transactions;

    JournalExport(DataSource database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    void write(int year, OutputStream out) throws IOException {
        try (GermanCsv csv = new GermanCsv(out, HEADINGS)) {
            for (UUID line : transactions.inOne(() -> lines(year))) {
                write(line, csv);
            }
        }
    }

    private void write(UUID line, GermanCsv csv) throws IOException {
        long last = 0;
        while (true) {
            long after = last;
            List<Object[]> page = transactions.inOne(() -> page(line, after));
            for (Object[] row : page) {
                csv.row(row);
                last = (Long) row[5];
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<UUID> lines(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from budget_line where year = ? order by id")) {
            statement.setInt(1, year);
            List<UUID> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getObject(1, UUID.class));
                }
            }
            return lines;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<Object[]> page(UUID line, long after) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, Texts.WITHDRAWN);
            statement.setObject(2, line);
            statement.setLong(3, after);
            statement.setInt(4, PAGE);
            List<Object[]> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(row(row));
                }
            }
            return page;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Object[] row(ResultSet row) throws SQLException {
        return new Object[] {
            row.getInt(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getLong(6),
            EntryKind.valueOf(row.getString(7)).german(),
            row.getBigDecimal(8),
            row.getString(9),
            row.getObject(10, LocalDate.class),
            row.getObject(11, OffsetDateTime.class),
            row.getString(12),
            row.getString(13),
            row.getObject(14, Long.class),
            row.getString(15),
            row.getString(16),
            row.getBigDecimal(17),
            row.getBigDecimal(18),
            row.getBigDecimal(19),
            row.getBigDecimal(20),
            row.getBigDecimal(21),
            row.getBigDecimal(22),
            row.getBigDecimal(23),
            row.getString(24),
            row.getString(25)
        };
    }
}
