package org.sozialraum.kit.tenant;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Tells the database, first thing in a transaction, whose data this transaction may see, and in which place it looks for
 * tables; both settings end with the transaction. Without the office row-level security shows nothing.
 */
@Singleton
public class OfficeSetting {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentWork work;

    OfficeSetting(DataSource database, TransactionSynchronizationRegistry transaction, CurrentWork work) {
        this.database = database;
        this.transaction = transaction;
        this.work = work;
    }

    /** @param oneSnapshot see {@link OneSnapshot} */
    void tellTheDatabase(boolean oneSnapshot) throws SQLException {
        if (transaction.getResource(OfficeSetting.class) != null) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (oneSnapshot) {
                readOneSnapshot(connection);
            }
            tell(connection, work.get());
        }
        transaction.putResource(OfficeSetting.class, Boolean.TRUE);
    }

    /** Only a transaction's first statement may say so. */
    private static void readOneSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }

    /** Tells it for the transaction that is open on this connection. */
    public static void tell(Connection connection, Work work) throws SQLException {
        Place place = Place.current();
        String settings = "select set_config('sozialraum.youth_office', ?, true)"
                + (place.equals(Place.IN_USE) ? "" : ", set_config('search_path', ?, true)");
        try (PreparedStatement statement = connection.prepareStatement(settings)) {
            statement.setString(1, work.youthOffice());
            if (!place.equals(Place.IN_USE)) {
                statement.setString(2, place.searchPath());
            }
            statement.execute();
        }
    }
}
