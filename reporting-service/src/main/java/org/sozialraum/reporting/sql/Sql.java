package org.sozialraum.reporting.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sozialraum.contract.Money;

/** Plain statements within the transaction that is open; it also says whose rows they see. */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement that changes rows. */
    public void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            prepared.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public <T> List<T> list(String query, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The constant of this name; null where the column is. */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, inTheDatabasesForm(values[i]));
        }
    }

    private static Object inTheDatabasesForm(Object value) {
        return switch (value) {
            case Money money -> money.amount();
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null -> null;
            default -> value;
        };
    }

    /** An amount of a column that is never null. */
    public static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Money(amount);
    }
}
